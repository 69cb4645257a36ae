#include "tests/unit/text/zones_check.h"

namespace decline_lint {
namespace {

const char* const kBody =
    "Hi Jo,\n\nI have thought about it for a good while now, and I can't come.\n";

/// `end` is signed as `sign_off` when it stands below a body.
void CheckSignOff(const std::string& end, const std::string& sign_off) {
  SCOPED_TRACE(end);
  EXPECT_EQ(TextOf("sign-off", kBody + end), sign_off);
  EXPECT_EQ(TextOf("greeting", kBody + end), "Hi Jo,");
}

void CheckWhole(const std::string& end) {
  CheckSignOff("\n" + end, end);
  CheckSignOff("\n" + end + "\n\n", end);
}
void CheckNone(const std::string& end) { CheckSignOff("\n" + end + "\n", ""); }

TEST(ZonesSignOff, ClosingPhraseAlone) {
  for (const char* phrase : {"Kind regards,",
                             "Best,",
                             "Sincerely",
                             "Yours faithfully,",
                             "Thanks,",
                             "Many thanks",
                             "Cheers",
                             "Warm wishes,",
                             "All the best",
                             "Take care",
                             "Regards & thanks",
                             "With best wishes,",
                             "Respectfully,",
                             "thx",
                             "Thanks & Regards",
                             "Yours aye,",
                             "With kind regards and many thanks,",
                             "Thank you",
                             "Thanks again!",
                             "With every good wish,",
                             "Yours ever so gratefully,",
                             "Lots of love,",
                             "Have a lovely weekend!",
                             "rgds",
                             "KR",
                             "Mit freundlichen Gr\xC3\xBC\xC3\x9F"
                             "en",
                             "MfG",
                             "Viele Gr\xC3\xBC\xC3\x9F"
                             "e",
                             "Bien cordialement,",
                             "Sinc\xC3\xA8res salutations",
                             "Un saludo,",
                             "Saludos cordiales,",
                             "Cordiali saluti",
                             "Com os melhores cumprimentos,",
                             "Met vriendelijke groet,",
                             "Ng\xC4\x81 mihi,"}) {
    CheckWhole(phrase);
    CheckWhole(std::string(phrase) + "\nAnn Lee");
    CheckWhole(std::string(phrase) + "\n\nann");
  }
}

TEST(ZonesSignOff, ClosingPhraseAndNameOnOneLine) {
  for (const char* line :
       {"Best - Jo", "Cheers, Jo", "Best wishes Ann Lee", "Love Kayleigh xxx", "thanks, jo",
        "With love from Jo", "Kind regards, Ann Lee, PhD", "Best \xE2\x80\x93 Jo"}) {
    CheckWhole(line);
  }
}

TEST(ZonesSignOff, WhatStandsUnderTheName) {
  CheckWhole(
      "Kind regards,\nAnn Lee\nHead of Design, Acme Ltd.\n12 Mill Lane, Leeds\n+44 7700 900123");
  CheckWhole("Best,\nJo\n\nMobile: 07700 900123\nwww.jo.example");
  CheckWhole("Yours sincerely,\n\n\n[Your Name]\n[Your phone number]");
  CheckWhole("Thanks again,\n\nKind regards,\nAnn");
  CheckWhole(
      "Best,\nAnn Lee | Head of Design | Acme Ltd | 12 Mill Lane, Leeds LS1 1AA | +44 7700 900123 "
      "| a@b.example");
}

TEST(ZonesSignOff, NameAlone) {
  for (const char* name : {"Jo",
                           "- Jo",
                           "\xE2\x80\x93 Ann Lee",
                           "Ann Lee\n+44 7700 900123",
                           "jo",
                           "Jo xx",
                           "P. Wren",
                           "A. J. Thwaite FCG",
                           "C. HADLEY",
                           "Morwenna J. Gill, F.I.A.",
                           "Ludwig van den Berg",
                           "Zo\xC3\xAB",
                           "Dr. Nuala Prendergast",
                           "Verity Ashcombe-Dale",
                           "Will",
                           "[Your Name]",
                           "ann lee",
                           "Ann and Bob",
                           "Jo :)",
                           "J.",
                           "A.",
                           "Ann Lee, Head of Design",
                           "Ann Lee <ann@a.example>",
                           "Ann Lee | 07700 900123",
                           "Ann Lee, ann@a.example",
                           "Ann Lee (07700 900123)",
                           "*Ann*",
                           "~ Ann",
                           "Ann & Bob",
                           "Bj\xC3\xB6rn O\xE2\x80\x99Neill",
                           "[Your Full Name]\n[Your Contact Information]",
                           "{{your_name}}",
                           "Ann Lee\n(she/her)",
                           "{name}",
                           "[signature]",
                           "Ann Lee\nHead of Design\nAcme",
                           "Miss Quayle",
                           "I. Corrigan",
                           "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD",
                           "Jo \xF0\x9F\x98\x8A"}) {
    CheckWhole(name);
  }
  CheckSignOff("Stu\n", "Stu");
}

TEST(ZonesSignOff, UnknownClosingAboveAName) {
  CheckWhole("Onwards and upwards,\nAnn");
  CheckWhole("Best of luck,\nAnn");
  CheckWhole("Yours in sport,\nAnn");
  CheckWhole("Your friend,\nAnn");
  CheckSignOff("\nThank you for your time,\nAnn\n", "Ann");
}

TEST(ZonesSignOff, BehindTheLastSentence) {
  CheckSignOff("Maybe see you round in summer? lee\n", "lee");
  CheckSignOff("I'll write when I'm back, knives sharp. L. Fazekas", "L. Fazekas");
  CheckSignOff("I'd love to come along though. Bex", "Bex");
  CheckSignOff("So sorry about this. Best, Jo\n", "Best, Jo");
  CheckSignOff("So sorry about this! Thanks again, jo", "Thanks again, jo");
  CheckSignOff("So sorry about this. Kind regards\n", "Kind regards");
  CheckSignOff("See you in spring. - Jo\n", "- Jo");
  CheckSignOff("So sorry about this. Best,\nJo\n", "Best,\nJo");
}

TEST(ZonesSignOff, NearMisses) {
  for (const char* end : {"Thanks for asking.",
                          "Best of luck",
                          "Best of luck with it.",
                          "No, sorry",
                          "Not coming.",
                          "I wish you all the best with your search.",
                          "Declined.",
                          "No.",
                          "Will do",
                          "NOT COMING",
                          "Sorry",
                          "Love to hear from you in summer.",
                          "[insert reason here]",
                          "Thank you for your time.",
                          "It starts at 9 a.m. Tues",
                          "Yours is a fine company.",
                          "Regards to your team in the north of the country!",
                          "I live on Main St. now",
                          "All the best with the search",
                          "Thanks for everything you did",
                          "ok",
                          "so sorry",
                          "running late",
                          "much to do",
                          "car trouble.",
                          "No worries",
                          "Monday, Tuesday",
                          "Not now, maybe in spring",
                          "Maybe later?"}) {
    CheckNone(end);
  }
}

TEST(ZonesSignOff, NameNeedsABodyAbove) {
  Check("Declined\n", {{"body", "Declined"}});
  Check("Hi Jo,\n\nAnn\n", {{"greeting", "Hi Jo,"}, {"body", "Ann"}});
  Check("Hi Jo,\n\nThanks\n", {{"greeting", "Hi Jo,"}, {"body", "Thanks"}});
  Check("Hi Jo, no. Ann", {{"greeting", "Hi Jo,"}, {"body", "no."}, {"sign-off", "Ann"}});
}

TEST(ZonesSignOff, LastWordOfAWrappedParagraphIsNoName) {
  CheckSignOff("I would have been glad to come and see all of you at the house in\nLeeds\n", "");
  CheckSignOff("I would have been glad to come and see all of you at the house.\nLee\n", "Lee");
}

TEST(ZonesSignOff, Postscript) {
  Check("Hi Jo,\n\nI can't come.\n\nBest,\nAnn\n\nPS: I loved the tour of the old mill.\n",
        {{"greeting", "Hi Jo,"},
         {"body", "I can't come."},
         {"sign-off", "Best,\nAnn"},
         {"body", "PS: I loved the tour of the old mill."}});
  Check("Hi Jo,\n\nI can't come.\n\nAnn\n\nP.S. I loved the tour.\n",
        {{"greeting", "Hi Jo,"},
         {"body", "I can't come."},
         {"sign-off", "Ann"},
         {"body", "P.S. I loved the tour."}});
}

TEST(ZonesSignOff, ThanksInTheMiddleClosesNothing) {
  Check("Hi Jo,\n\nThanks!\n\nI can't come, though.\n\nSee you there.\n",
        {{"greeting", "Hi Jo,"}, {"body", "Thanks!\n\nI can't come, though.\n\nSee you there."}});
}

TEST(ZonesSignOff, ANameUnderAParagraphThatWasNeverWrapped) {
  const std::string body =
      "Hi Jo,\n\nim not coming to the interview for the barista job on friday, pls give my slot to "
      "somebody else\n";
  EXPECT_EQ(TextOf("sign-off", body + "dez"), "dez");
  EXPECT_EQ(TextOf("sign-off", body + "thank you"), "thank you");
  EXPECT_EQ(TextOf("sign-off", body + "on the list"), "");
}

TEST(ZonesSignOff, ANameWithAnAside) { CheckWhole("From,\nDylan Prosser (aged 15)"); }

}  // namespace
}  // namespace decline_lint
