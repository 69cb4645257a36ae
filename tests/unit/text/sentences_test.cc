#include "lint/text/sentences/sentences.h"

#include "tests/unit/text/token_check.h"

namespace decline_lint {
namespace {

struct Split {
  std::vector<Token> tokens;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
};

Split SplitText(std::string_view text, Zone zone = Zone::kBody) {
  Split split;
  split.tokens = TokensOf(text);
  const ZoneSpan all{zone, {0, static_cast<uint32_t>(text.size())}};
  FindSentences(text, all, 0, split.tokens, split.paragraphs, split.sentences);
  return split;
}

using Texts = std::vector<std::string>;

/// The sentences of `text`.
void Check(std::string_view text, const Texts& sentences, Zone zone = Zone::kBody) {
  Texts found;
  for (const Sentence& sentence : SplitText(text, zone).sentences)
    found.emplace_back(Slice(text, sentence.span));
  EXPECT_EQ(found, sentences) << text;
}

void CheckOne(std::string_view text) { Check(text, {std::string(text)}); }

void CheckParagraphs(std::string_view text, const Texts& paragraphs) {
  Texts found;
  for (const Paragraph& paragraph : SplitText(text).paragraphs)
    found.emplace_back(Slice(text, paragraph.span));
  EXPECT_EQ(found, paragraphs) << text;
}

TEST(Sentences, Stops) {
  Check("", {});
  Check("Thank you", {"Thank you"});
  Check("Thank you. I decline.", {"Thank you.", "I decline."});
  Check("Really? Yes! Sure", {"Really?", "Yes!", "Sure"});
  Check("What?! No!! Why.", {"What?!", "No!!", "Why."});
  Check("It rained; we left: soon.", {"It rained; we left: soon."});
  Check("Yes ! No ?", {"Yes !", "No ?"});
  Check("We met in 2024. 5 people came.", {"We met in 2024.", "5 people came."});
}

TEST(Sentences, LowerCaseTexting) {
  Check("thanks for asking. i wont be coming", {"thanks for asking.", "i wont be coming"});
  Check("thanks! im out", {"thanks!", "im out"});
  Check("thanks.i wont come", {"thanks.", "i wont come"});
}

TEST(Sentences, MissingSpace) {
  Check("your invitation.Unfortunately I decline", {"your invitation.", "Unfortunately I decline"});
  Check("in 2024.Then we left", {"in 2024.", "Then we left"});
  CheckOne("see e.g.this");
  CheckOne("we use node.js here");
  CheckOne("at example.com today");
  CheckOne("at 9.30 sharp");
  CheckOne("in ASP.NET code");
}

TEST(Sentences, Abbreviations) {
  CheckOne("Dear Dr. Ray and Prof. Lee");
  CheckOne("Mr. and Mrs. Ray met Ms. Lee.");
  CheckOne("a role, e.g. Data Lead, i.e. Head of Data");
  CheckOne("J. K. Ray and J.R.R. Lee wrote it.");
  CheckOne("It was room No. 5 on p. 7.");
  CheckOne("Ask P. Ray about the post, ref. SP/118, in Yr. 1.");
  CheckOne("the offer of Acme Inc. in London");
  CheckOne("We live in St. Louis and on Elm St. near you.");
  CheckOne("my Ph.D. Thesis");
  Check("I joined Acme Inc. Thank you.", {"I joined Acme Inc.", "Thank you."});
  Check("We did this, that, etc. Ann agreed.", {"We did this, that, etc.", "Ann agreed."});
  CheckOne("We did this, that, etc. and more, etc., and so on.");
  Check("I like the U.S. However, I stay.", {"I like the U.S.", "However, I stay."});
  Check("Is it a no? No. I stay.", {"Is it a no?", "No.", "I stay."});
  Check("It was plan B. Thank you.", {"It was plan B.", "Thank you."});
  Check("It was I. We left.", {"It was I.", "We left."});
  Check("We love the sun. She does too.", {"We love the sun.", "She does too."});
}

TEST(Sentences, TimesAndNumbers) {
  CheckOne("We meet at 9.30 a.m. on Monday.");
  CheckOne("We meet at 10 a.m. Monday or 4 p.m. Tuesday.");
  Check("We meet at 9.30 a.m. Please confirm.", {"We meet at 9.30 a.m.", "Please confirm."});
  Check("It ends at 5 p.m.", {"It ends at 5 p.m."});
  Check("It pays 3.5 per 1,000. Fine.", {"It pays 3.5 per 1,000.", "Fine."});
  Check("I leave on 8.5.2025. Thanks.", {"I leave on 8.5.2025.", "Thanks."});
}

TEST(Sentences, Addresses) {
  Check("See www.acme.io. Then call.", {"See www.acme.io.", "Then call."});
  Check("Mail ann.b@acme.io. Then call.", {"Mail ann.b@acme.io.", "Then call."});
  CheckOne("See https://acme.io/a.b?c=d.e for more.");
}

TEST(Sentences, Ellipses) {
  CheckOne("Well... maybe not");
  CheckOne("Well… maybe not");
  Check("Well... Maybe not", {"Well...", "Maybe not"});
  Check("hmm...\nok", {"hmm...", "ok"});
  Check("hmm...", {"hmm..."});
  Check("Oh...! Yes", {"Oh...!", "Yes"});
}

TEST(Sentences, ClosingMarks) {
  Check("(Really?) I decline.", {"(Really?)", "I decline."});
  Check("(I did.) Then I left.", {"(I did.)", "Then I left."});
  CheckOne("It took (approx.) five days.");
  CheckOne("It took (really!) five days.");
  Check("\"No.\" she said.", {"No.\" she said."});
  Check("She said \"no.\" Then she left.", {"She said \"no.", "Then she left."});
}

TEST(Sentences, Emoji) {
  Check("Thanks! 😊 I decline.", {"Thanks! 😊", "I decline."});
  Check("Thanks! 😊\nI decline.", {"Thanks! 😊", "I decline."});
  Check("Thanks. 😊", {"Thanks. 😊"});
  Check("It is fine. $500 would do.", {"It is fine.", "$500 would do."});
  Check("😊 Thanks", {"😊 Thanks"});
}

TEST(Sentences, WithoutWords) {
  Check("____", {"____"});
  Check("... I think so", {"... I think so"});
  Check("Yes.\n---", {"Yes.\n---"});
}

TEST(Sentences, WrappedLines) {
  CheckOne("Thank you for\nyour kind\ninvitation.");
  CheckOne(
      "Thank you very much for the invitation to an interview with your team in\n"
      "London, which I was glad to receive and have thought about for some time\n"
      "I must say.");
  CheckOne("Thank you for meeting me at the\nAcme office");
  CheckOne("I would like to thank Ms.\nRay");
  CheckOne("Thank you for your mail,\nI liked it");
}

TEST(Sentences, LinesOfTheirOwn) {
  Check("Thank you for the invitation\nI have decided to stay where I am",
        {"Thank you for the invitation", "I have decided to stay where I am"});
  Check(
      "Thank you for the invitation to the interview with the whole team\n"
      "I have decided to withdraw my application\n"
      "I wish you all the best\n"
      "Please keep my details",
      {"Thank you for the invitation to the interview with the whole team",
       "I have decided to withdraw my application", "I wish you all the best",
       "Please keep my details"});
  Check("My reasons:\nThe commute is long", {"My reasons:", "The commute is long"});
}

TEST(Sentences, Lists) {
  Check("Reasons:\n- the pay\n- the commute,\n  which is long\n- Home",
        {"Reasons:", "the pay", "the commute,\n  which is long", "Home"});
  Check("1. First thing\n2. Second thing.", {"First thing", "Second thing."});
  Check("• one\n• two", {"one", "two"});
}

TEST(Sentences, SignOffLines) {
  Check("Kind regards,\nAnn Lee\n+44 20", {"Kind regards", "Ann Lee", "+44 20"}, Zone::kSignOff);
}

TEST(Sentences, Paragraphs) {
  CheckParagraphs("One. Two\n\nThree\n \t\nFour", {"One. Two", "Three", "Four"});
  CheckParagraphs("One\r\n\r\nTwo", {"One", "Two"});
  CheckParagraphs("\n\nOne\nand two\n\n\n", {"One\nand two"});
  CheckParagraphs("", {});
  Check("No stop here\n\nnor here", {"No stop here", "nor here"});
}

TEST(Sentences, FirstWordIsMarked) {
  const std::string_view text = "(Well, I know. \"We\" do) 5 Ends. $5 is";
  const auto opens = [](const Token& token) { return token.Has(kSentenceStart); };
  EXPECT_EQ(FormsOf(text, SplitText(text).tokens, opens), "well we 5");
}

TEST(Sentences, IndexesFitTogether) {
  const Split split = SplitText("One. Two!\n\n... Three\n- four\n\n--\n\nFive Inc.");
  uint32_t token = 0;
  uint32_t sentence = 0;
  for (size_t i = 0; i < split.paragraphs.size(); ++i) {
    const Paragraph& paragraph = split.paragraphs[i];
    EXPECT_EQ(paragraph.first_sentence, sentence);
    ASSERT_LT(paragraph.first_sentence, paragraph.end_sentence);
    for (; sentence < paragraph.end_sentence; ++sentence) {
      EXPECT_EQ(split.sentences[sentence].paragraph, i);
      EXPECT_EQ(split.sentences[sentence].first_token, token);
      ASSERT_LT(token, split.sentences[sentence].end_token);
      token = split.sentences[sentence].end_token;
    }
  }
  EXPECT_EQ(sentence, split.sentences.size());
  EXPECT_EQ(token, split.tokens.size());
}

TEST(Sentences, LongTextsAreLinear) {
  const std::string line = "A word or two or three or four or five or six\n";
  for (const std::string& piece :
       {std::string("Aa\n*\nAa\n"), line + "B\n*\n", line + "C ", std::string("Aa\n"),
        std::string(". "), std::string("😊 "), std::string("\n\n \n"), std::string("a.\n")}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LE(SplitText(text).sentences.size(), text.size());
  }
}

}  // namespace
}  // namespace decline_lint
