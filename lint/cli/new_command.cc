#include "lint/cli/new_command.h"

#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/invitation_file.h"
#include "lint/cli/letter_files.h"
#include "lint/cli/output.h"
#include "lint/letter/article.h"
#include "lint/letter/letter_writer.h"
#include "lint/letter/mail_reply.h"

namespace decline_lint {
namespace {

constexpr std::string_view kUsualTone = "formal";

// --- which letter

std::string ListText(const LetterBook& book) {
  size_t width = 0;
  for (const LetterCase& letters : book.cases) width = std::max(width, letters.name.size());
  std::string text;
  for (const LetterCase& letters : book.cases) {
    text += letters.name + std::string(width + 2 - letters.name.size(), ' ') + letters.about + "\n";
    std::string tones;
    for (const ToneLetters& tone : letters.tones)
      tones += (tones.empty() ? "" : ", ") + tone.tone + " " + std::to_string(tone.variants.size());
    text += std::string(width + 2, ' ') + tones + "\n";
  }
  return text;
}

Error Unknown(std::string_view what, const std::string& word,
              const std::vector<std::string_view>& known) {
  std::string hint = DidYouMean(word, known);
  if (hint.empty()) hint = ", known are " + JoinWords(known);
  return {"unknown " + std::string(what) + " '" + word + "'" + hint};
}

struct ChosenLetter {
  const LetterCase* letters;
  const Tone* tone;
  size_t variant;  // from 0
};

Expected<std::string> CaseName(const Options& options) {
  std::vector<std::string> names = options.arguments;
  if (!options.draft.which.empty()) names.push_back(options.draft.which);
  if (names.empty()) return Error{"which case? decline-lint new --list shows them"};
  if (names.size() > 1)
    return Error{"one case at a time, not both " + names[0] + " and " + names[1]};
  return names[0];
}

Expected<ChosenLetter> Choose(const LetterBook& book, const Options& options) {
  const Expected<std::string> name = CaseName(options);
  if (!name) return Error{name.error()};
  const LetterCase* letters = book.FindCase(*name);
  if (!letters) return Unknown("case", *name, book.CaseNames());
  const std::string tone_name(options.draft.tone.empty() ? kUsualTone
                                                         : std::string_view(options.draft.tone));
  const Tone* tone = book.FindTone(tone_name);
  if (!tone) return Unknown("tone", tone_name, book.ToneNames());
  const ToneLetters* variants = letters->FindTone(tone_name);
  if (!variants) return Error{"the case " + *name + " has no letter in the tone " + tone_name};
  const size_t count = variants->variants.size();
  if (options.draft.variant > count) {
    return Error{"the case " + *name + " has " + std::to_string(count) + " variants in the tone " +
                 tone_name};
  }
  return ChosenLetter{letters, tone, options.draft.variant - 1};
}

// --- what it says

LetterValues GivenValues(const NewDraft& draft) {
  LetterValues given;
  given.reader = ReadMailbox(draft.to);
  given.writer = ReadMailbox(draft.from);
  given.role = BareRole(OneLine(draft.role));
  given.company = OneLine(draft.company);
  given.interview = draft.interview;
  return given;
}

// --- what is told about it

std::string Unfilled(const WrittenLetter& letter) {
  std::string list;
  std::vector<std::string_view> told;
  for (const LetterField field : letter.unfilled) {
    const LetterFieldRow& row = LetterFieldRows()[static_cast<size_t>(field)];
    if (std::find(told.begin(), told.end(), row.placeholder) != told.end()) continue;
    told.push_back(row.placeholder);
    list += (list.empty() ? "" : ", ") + std::string(row.placeholder) + " (" +
            std::string(row.option) + ")";
  }
  return list;
}

void AppendValue(std::string_view name, const std::string& value, std::string& list) {
  if (value.empty()) return;
  list += (list.empty() ? "" : ", ") + std::string(name) + " '" + value + "'";
}

void TellWhatWasRead(const Invitation& invitation) {
  const LetterValues& read = invitation.values;
  std::string list;
  AppendValue("reader", read.reader.name, list);
  AppendValue("role", read.role, list);
  AppendValue("company", read.company, list);
  if (read.interview) AppendValue("interview", FormatIsoDate(*read.interview), list);
  AppendValue("writer", read.writer.name, list);
  if (!list.empty()) Complain("read from " + invitation.file.name() + ": " + list);
  if (TakesNoReplies(read.reader.address))
    Complain("nobody may read answers to " + read.reader.address);
}

// --- where it goes

bool Exists(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool WriteDraft(const std::string& text, const Options& options) {
  if (options.output.empty() || options.output == "-") return PrintResults(text);
  if (!options.draft.force && Exists(options.output)) {
    Complain(options.output + " is there already, --force replaces it");
    return false;
  }
  Expected<Output> output = Output::Open(options.output);
  if (!output) {
    Complain("cannot write " + options.output + ": " + output.error());
    return false;
  }
  output->Write(text);
  const std::string problem = output->Finish();
  if (!problem.empty()) ComplainAboutOutput(*output, options.output, problem);
  return problem.empty();
}

std::string DraftText(const WrittenLetter& letter, LetterValues values,
                      const Invitation* invitation, uint32_t width) {
  if (!invitation && values.reader.address.empty())
    return "Subject: " + letter.subject + "\n\n" + letter.body;
  WrittenLetter mail = letter;
  if (invitation) {
    const std::string quote = QuoteMail(invitation->message, invitation->values.reader, width);
    if (!quote.empty()) mail.body += "\n" + quote;
  }
  return WriteMail(mail, values, invitation ? &invitation->message : nullptr);
}

ExitStatus Fail(const std::string& why) {
  Complain(why);
  return ExitStatus::kCannotRun;
}

ExitStatus Write(const ChosenLetter& chosen, const Options& options) {
  std::unique_ptr<Invitation> invitation;
  LetterValues values = GivenValues(options.draft);
  if (!options.draft.reply_to.empty()) {
    auto read = ReadInvitationFile(options.draft.reply_to, options.max_bytes);
    if (!read) return Fail(read.error());
    invitation = std::move(*read);
    values = PutOnTop(values, invitation->values);
    values.invited.reset();  // the attribution line below the letter tells it
  }
  if (options.invited) values.invited = options.invited;
  const uint32_t width = options.draft.wrap;
  const WrittenLetter letter =
      WriteLetter(*chosen.letters, *chosen.tone, chosen.variant, values, width);
  if (!WriteDraft(DraftText(letter, values, invitation.get(), width), options))
    return ExitStatus::kCannotRun;
  if (options.quiet) return ExitStatus::kClean;
  if (invitation) TellWhatWasRead(*invitation);
  if (const std::string list = Unfilled(letter); !list.empty())
    Complain("left to fill in: " + list);
  return ExitStatus::kClean;
}

}  // namespace

ExitStatus RunNew(const Options& options) {
  const std::optional<LetterBook> book = LoadLetters(options.draft.letters, options.color);
  if (!book) return ExitStatus::kCannotRun;
  if (options.draft.list)
    return PrintResults(ListText(*book)) ? ExitStatus::kClean : ExitStatus::kCannotRun;
  const Expected<ChosenLetter> chosen = Choose(*book, options);
  if (!chosen) return Fail(chosen.error());
  return Write(*chosen, options);
}

}  // namespace decline_lint
