// Fields, optional stretches and placeholders of letter texts.
#include "lint/letter/letter_text.h"

#include <gtest/gtest.h>

#include "lint/letter/letter_book.h"

namespace decline_lint {
namespace {

LetterFieldValues RoleAndCompany() {
  LetterFieldValues values;
  values[static_cast<size_t>(LetterField::kRole)] = "cook";
  values[static_cast<size_t>(LetterField::kCompany)] = "Rook";
  return values;
}

void Check(const std::string& text, const std::string& expected) {
  const LetterTextParse parse = ParseLetterText(text);
  EXPECT_TRUE(parse.mistakes.empty()) << text;
  std::vector<LetterField> unfilled;
  EXPECT_EQ(FillLetterText(parse.text, RoleAndCompany(), unfilled), expected);
}

TEST(LetterText, FieldsAreFilledIn) {
  Check("the role of {role} at {company}.", "the role of cook at Rook.");
  Check("no field", "no field");
  Check("{role}", "cook");
}

TEST(LetterText, UnknownValuesBecomePlaceholders) {
  Check("Dear {reader},", "Dear [Name],");
  Check("as {a role} of {company's}", "as a [Role] of [Company]'s");
}

TEST(LetterText, StretchesOfUnknownFieldsAreLeftOut) {
  Check("interview( on {interview-date})? at noon", "interview at noon");
  Check("interview( as {role})? at noon", "interview as cook at noon");
  Check("a( {reader} and {role})?( {role})?.", "a cook.");
  Check("(in brackets) and (so)?", "(in brackets) and so");
}

/// [[ ]] marks what is wrong.
void CheckMistake(std::string text, const std::string& message) {
  const auto begin = static_cast<uint32_t>(text.find("[["));
  text.erase(begin, 2);
  const auto end = static_cast<uint32_t>(text.find("]]"));
  text.erase(end, 2);
  const LetterTextParse parse = ParseLetterText(text);
  ASSERT_EQ(parse.mistakes.size(), 1u) << text;
  EXPECT_EQ(parse.mistakes[0].message + parse.mistakes[0].unknown_field, message);
  EXPECT_EQ(parse.mistakes[0].span, (Span{begin, end})) << text;
}

TEST(LetterText, MistakesAreAtTheirPlaces) {
  CheckMistake("the {[[rol]]} here", "rol");
  CheckMistake("the [[{]]role here", "a '{' without its '}'");
  CheckMistake("the role[[}]] here", "a '}' without its '{'");
  CheckMistake("a( b [[(]]c)?", "an optional stretch inside another");
}

// --- whole files

std::string ReadBook(const std::string& yaml, const std::string& tones = "") {
  const std::string some =
      "brief: {about: short, greetings: ['Dear {reader},'], closings: [Bye]}\n";
  const std::vector<SourceFile> files = {SourceFile("letters/tones.yaml", tones + some),
                                         SourceFile("letters/c.yaml", yaml)};
  std::string found;
  for (const RuleFileDiagnostic& mistake : ReadLetterBook(files).diagnostics) {
    const Position at = files[mistake.file].PositionOf(mistake.diagnostic.span.begin);
    found += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
             mistake.diagnostic.message + "\n";
  }
  return found;
}

const std::string kHead = "case: c\nabout: a case\nsubject: s\ntones:\n";
const std::string kLetter = "    - {thanks: t, refusal: r, reason: s, door: d}\n";

void CheckBook(const std::string& yaml, const std::string& mistakes) {
  EXPECT_EQ(ReadBook(yaml), mistakes) << yaml;
}

TEST(LetterBook, GoodFiles) { CheckBook(kHead + "  brief:\n" + kLetter + kLetter, ""); }

TEST(LetterBook, MistakesAreAtTheirPlaces) {
  CheckBook("case: c\nabout: b\ntones: {}\n", "1:1 the key 'subject' is missing\n");
  CheckBook(kHead + "  breef:\n" + kLetter, "5:3 unknown tone 'breef', did you mean 'brief'?\n");
  CheckBook(kHead + "  brief: []\n", "5:10 'brief' holds no letter\n");
  CheckBook(kHead + "  brief: text\n", "5:10 'brief' takes a list, not text\n");
  CheckBook(kHead + "  brief:\n    - {thanks: t, refusal: r, door: d}\n",
            "6:7 the slot 'reason' is missing\n");
  CheckBook(kHead + "  brief:\n    - {thanks: t, refusal: r, reason: s, door: d, dor: e}\n",
            "6:51 unknown key 'dor', did you mean 'door'?\n");
  CheckBook(kHead + "  brief:\n    - {thanks: '{roel}', refusal: r, reason: s, door: d}\n",
            "6:18 unknown field 'roel', did you mean 'role'?\n");
  CheckBook(kHead + "  brief:\n    - {thanks: '', refusal: r, reason: s, door: d}\n",
            "6:16 'thanks' is empty\n");
  CheckBook("- a\n", "1:1 'a file of letters' takes a mapping, not a list\n");
}

TEST(LetterBook, MistakesInFoldedTextAreAtTheirPlaces) {
  CheckBook(kHead +
                "  brief:\n    - thanks: >-\n        Thanks for\n        the {rol} here.\n"
                "      refusal: r\n      reason: s\n      door: d\n",
            "8:14 unknown field 'rol', did you mean 'role'?\n");
}

}  // namespace
}  // namespace decline_lint
