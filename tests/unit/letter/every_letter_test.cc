// Every letter of the embedded book, in every case, tone and variant, with and without the values
// that may be missing: filled in, it lints clean; else the linter points at the placeholders.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <string>
#include <vector>

#include "lint/base/date.h"
#include "lint/engine/linter.h"
#include "lint/letter/embedded_letters.h"
#include "lint/letter/letter_book.h"
#include "lint/letter/letter_writer.h"
#include "lint/rules/embedded_pack.h"

namespace decline_lint {
namespace {

LetterBook EmbeddedBook() {
  std::vector<SourceFile> files;
  for (const EmbeddedFile& file : EmbeddedLetterFiles())
    files.emplace_back(std::string(file.name), std::string(file.text));
  LetterBookRead read = ReadLetterBook(files);
  EXPECT_TRUE(read.diagnostics.empty());
  return std::move(read.book);
}

using Use = std::function<void(const LetterCase&, const Tone&, size_t)>;

void ForEachLetter(const Use& use) {
  const LetterBook book = EmbeddedBook();
  for (const LetterCase& letters : book.cases)
    for (const ToneLetters& tone : letters.tones)
      for (size_t i = 0; i < tone.variants.size(); ++i) use(letters, *book.FindTone(tone.tone), i);
}

std::string AsDraft(const WrittenLetter& letter) {
  return "Subject: " + letter.subject + "\n\n" + letter.body;
}

const Date kInvited = *MakeDate(2025, 5, 6);
const Date kNow = *MakeDate(2025, 5, 7);

std::vector<std::string> FindingsOf(const std::string& draft, LintOptions options = {}) {
  options.now = kNow;
  std::vector<std::string> found;
  for (const Diagnostic& finding :
       Linter(EmbeddedPack(), std::move(options)).Lint(SourceFile("t.txt", draft)))
    found.push_back(finding.rule_id + ": " + finding.message);
  return found;
}

LetterValues Values(const std::string& reader, const std::string& role, const std::string& company,
                    const std::string& writer) {
  LetterValues values;
  values.reader.name = reader;
  values.role = role;
  values.company = company;
  values.writer.name = writer;
  return values;
}

const LetterValues kPeople[] = {
    Values("Ms Vale", "archivist", "Rook & Sons", "Ivo Lund"),
    Values("Zoë Čapek", "Écrivain public", "Łódź Brothers", "José Núñez"),
    Values("Dr. Elena Vale", "HR Manager", "Quillfern Logistics", "Ann Lee"),
    Values("Hiring Team", "Head of Care and Support", "the Linden Room", "Jun Castellanos"),
    Values("Sam", "university librarian", "Hollis", "Bo"),
    Values("李 小龙", "Ingenieurin für Straßenbau", "Müller GmbH", "陈 安"),
    Values("Alexandra Featherstone-Haughton",
           "Assistant Deputy Director of International Partnerships and Development",
           "Northern Counties Regional Transport Executive", "Wilhelmina Oyelaran-Oyeyinka"),
};

/// What a letter must be whoever it is for.
void CheckForm(const std::string& draft, uint32_t width) {
  EXPECT_EQ(draft.find("  "), std::string::npos) << draft;
  EXPECT_EQ(draft.find(" \n"), std::string::npos) << draft;
  EXPECT_EQ(draft.find("{"), std::string::npos) << draft;
  EXPECT_EQ(draft.find(")?"), std::string::npos) << draft;
  EXPECT_EQ(draft.find(" ."), std::string::npos) << draft;
  EXPECT_EQ(draft.find(" ,"), std::string::npos) << draft;
  EXPECT_EQ(draft.find(".."), std::string::npos) << draft;
  for (size_t stop = draft.find(". "); stop != std::string::npos;
       stop = draft.find(". ", stop + 1)) {
    const bool is_title = draft.compare(stop - 2, 3, "Dr.") == 0;
    EXPECT_TRUE(is_title || !std::islower(static_cast<unsigned char>(draft[stop + 2]))) << draft;
  }
  const size_t body = draft.find("\n\n") + 2;
  for (size_t at = body; at < draft.size();) {
    const size_t end = draft.find('\n', at);
    EXPECT_LE(end - at, 998u);
    // Every character of these names takes at least one byte a column.
    if (width > 0) {
      EXPECT_LE(end - at, width * 2) << draft;
    }
    at = end + 1;
  }
}

void CheckClean(const std::string& draft, const LintOptions& options = {}) {
  EXPECT_EQ(FindingsOf(draft, options), std::vector<std::string>()) << draft;
}

TEST(EveryLetter, LintsCleanWithAllValues) {
  ForEachLetter([](const LetterCase& letters, const Tone& tone, size_t variant) {
    SCOPED_TRACE(letters.name + " " + tone.name + " " + std::to_string(variant + 1));
    for (LetterValues values : kPeople) {
      values.invited = kInvited;
      values.interview = *MakeDate(2025, 5, 12);
      const std::string draft = AsDraft(WriteLetter(letters, tone, variant, values, 72));
      CheckForm(draft, 72);
      // Where a letter has no place for the day of the invitation, its reader has the mail.
      LintOptions told;
      if (draft.find("6 May") == std::string::npos) told.invited = kInvited;
      CheckClean(draft, told);
    }
  });
}

TEST(EveryLetter, LintsCleanWithoutDates) {
  ForEachLetter([](const LetterCase& letters, const Tone& tone, size_t variant) {
    SCOPED_TRACE(letters.name + " " + tone.name + " " + std::to_string(variant + 1));
    LintOptions told;
    told.invited = kInvited;
    for (const LetterValues& values : kPeople) {
      const std::string draft = AsDraft(WriteLetter(letters, tone, variant, values, 0));
      CheckForm(draft, 0);
      CheckClean(draft, told);
    }
  });
}

TEST(EveryLetter, NeedsOneDateOnly) {
  ForEachLetter([](const LetterCase& letters, const Tone& tone, size_t variant) {
    SCOPED_TRACE(letters.name + " " + tone.name + " " + std::to_string(variant + 1));
    LintOptions told;
    told.invited = kInvited;
    LetterValues values = kPeople[0];
    values.interview = *MakeDate(2025, 5, 12);
    CheckClean(AsDraft(WriteLetter(letters, tone, variant, values, 72)), told);
    values.interview.reset();
    values.invited = kInvited;
    CheckClean(AsDraft(WriteLetter(letters, tone, variant, values, 72)), told);
  });
}

/// Nothing but what the blanks themselves bring about: a role that is a placeholder names none.
void CheckUnfilled(const WrittenLetter& letter, bool names_role) {
  LintOptions told;
  told.invited = kInvited;
  size_t placeholders = 0;
  for (const std::string& finding : FindingsOf(AsDraft(letter), told)) {
    placeholders += finding.starts_with("unfilled-placeholder");
    EXPECT_TRUE(finding.starts_with("unfilled-placeholder") ||
                (!names_role && finding.starts_with("unnamed-role")))
        << finding << "\n"
        << AsDraft(letter);
  }
  EXPECT_EQ(placeholders, letter.unfilled.size()) << AsDraft(letter);
}

TEST(EveryLetter, UnfilledHasPlaceholdersThatAreFound) {
  ForEachLetter([](const LetterCase& letters, const Tone& tone, size_t variant) {
    SCOPED_TRACE(letters.name + " " + tone.name + " " + std::to_string(variant + 1));
    CheckUnfilled(WriteLetter(letters, tone, variant, {}, 72), false);
    for (int missing = 0; missing < 4; ++missing) {
      LetterValues values = kPeople[0];
      if (missing == 0) values.reader = {};
      if (missing == 1) values.role.clear();
      if (missing == 2) values.company.clear();
      if (missing == 3) values.writer = {};
      CheckUnfilled(WriteLetter(letters, tone, variant, values, 72), missing != 1);
    }
  });
}

TEST(EveryLetter, NamesWhatTheReaderMustKnow) {
  ForEachLetter([](const LetterCase& letters, const Tone& tone, size_t variant) {
    const LetterValues& values = kPeople[0];
    const std::string body = WriteLetter(letters, tone, variant, values, 0).body;
    SCOPED_TRACE(body);
    EXPECT_NE(body.find(values.role), std::string::npos);
    EXPECT_NE(body.find(values.reader.name), std::string::npos);
    EXPECT_TRUE(body.ends_with("\nIvo Lund\n"));
    EXPECT_EQ(body.find("a archivist"), std::string::npos);
  });
}

TEST(EveryLetter, IsUnlikeTheOthers) {
  std::vector<std::string> bodies;
  ForEachLetter([&](const LetterCase& letters, const Tone& tone, size_t variant) {
    bodies.push_back(WriteLetter(letters, tone, variant, kPeople[0], 72).body);
  });
  std::sort(bodies.begin(), bodies.end());
  EXPECT_EQ(std::unique(bodies.begin(), bodies.end()), bodies.end());
  EXPECT_GE(bodies.size(), 7u * 3 * 3);
}

}  // namespace
}  // namespace decline_lint
