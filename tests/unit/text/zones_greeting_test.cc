#include "tests/unit/text/zones_check.h"

namespace decline_lint {
namespace {

/// The line opens a longer draft; `greeting` is what of it greets.
void CheckGreeting(const std::string& line, const std::string& greeting) {
  SCOPED_TRACE(line);
  const std::string draft =
      line + "\n\nI have thought about it for a good while now.\n\nKind regards,\nAnn\n";
  EXPECT_EQ(TextOf("greeting", draft), greeting);
  EXPECT_EQ(TextOf("sign-off", draft), "Kind regards,\nAnn");
}

void CheckWhole(const std::string& line) { CheckGreeting(line, line); }
void CheckNone(const std::string& line) { CheckGreeting(line, ""); }

TEST(ZonesGreeting, LineOfItsOwn) {
  for (const char* line : {"Dear Ms Ray,",
                           "Hi Jo,",
                           "Hello!",
                           "Hello",
                           "Hey,",
                           "Hiya",
                           "Howdy,",
                           "Good day,",
                           "Hi all",
                           "Good morning Ann,",
                           "Good morning, Ann!",
                           "To whom it may concern",
                           "To Whom It May Concern:",
                           "Dear Sir or Madam,",
                           "Dear Sir/Madam,",
                           "Dear Hiring Team:",
                           "Dear hiring team,",
                           "Dear Members of the Hiring Committee,",
                           "Dear all,",
                           "Dear both,",
                           "Hi there,",
                           "Hi Ann",
                           "hi ann",
                           "HELLO JO",
                           "Dear Mr. Larrabee:",
                           "Dear Dr. A. M. Pereira,",
                           "Dear Prof. O'Dowd,",
                           "Dear Ann and Bob,",
                           "Dear Ann, Bob and Carl,",
                           "Hi Ann & Bob,",
                           "Respected Sir/Madam",
                           "Respected Sir,",
                           "Greetings,",
                           "Greetings!",
                           "Morning Ann,",
                           "Morning all!",
                           "Evening,",
                           "Hi Jo \xE2\x80\x93",
                           "Hi Jo -",
                           "Hello, everyone.",
                           "Hi, Jo,",
                           "My dear Ann,",
                           "G'day Gary,",
                           "G\xE2\x80\x99"
                           "day Gary,",
                           "Kia ora Judith,",
                           "Namaste,",
                           "Ahoy!",
                           "Ladies and Gentlemen,",
                           "Dear Will,",
                           "Hi Hope,",
                           "Hello May,",
                           "Dear St. John Smith,",
                           "Happy Friday, Ann!",
                           "Hello again Ann,",
                           "Dear Ann-Marie,",
                           "*Dear Ann,*",
                           "A very good morning to you, Ann!",
                           "Dear Mr. and Mrs. Lee,",
                           "Good Morning Sir/Ma'am,",
                           "Respected HR Team,",
                           "Dear HR,",
                           "Hi Ann;",
                           "Hi,Ann",
                           "Hello Ann \xF0\x9F\x98\x8A"}) {
    CheckWhole(line);
  }
}

TEST(ZonesGreeting, FieldLeftToFillIn) {
  for (const char* line : {"Dear [Name],", "Dear {{contact_first_name}},", "Dear <<Recruiter>>,",
                           "Dear ______,", "Dear Mr/Ms ______,", "Dear [MR./MS. LAST NAME],",
                           "Dear [Interviewer\xE2\x80\x99s surname],", "Hi [First name],"}) {
    CheckWhole(line);
  }
}

TEST(ZonesGreeting, OtherLanguages) {
  for (const char* line : {"Sehr geehrte Damen und Herren,",
                           "Sehr geehrter Herr Gro\xC3\x9F,",
                           "Liebe Frau Lee,",
                           "Hallo Ann,",
                           "Guten Tag Frau Lee,",
                           "Gr\xC3\xBC\xC3\x9F Gott,",
                           "Moin!",
                           "Bonjour,",
                           "Bonjour Madame Petit,",
                           "Ch\xC3\xA8re Madame,",
                           "Madame, Monsieur,",
                           "Cher Paul,",
                           "Estimado Sr. Ruiz:",
                           "Estimada se\xC3\xB1ora Ruiz:",
                           "Hola Ana:",
                           "Buenos d\xC3\xAD"
                           "as,",
                           "Buongiorno,",
                           "Gentile Dott. Rossi,",
                           "Bom dia,",
                           "Prezada Ana,",
                           "Geachte heer Vos,",
                           "Beste Ana,"}) {
    CheckWhole(line);
  }
}

TEST(ZonesGreeting, NameAlone) {
  for (const char* line : {"Ann,", "Ms Brandt,", "Ann -", "ANN,", "Dr. Lee,", "Sir,", "Team,",
                           "All,", "jo,", "Emily,", "Zo\xC3\xAB,", "Ann"}) {
    if (std::string(line) != "jo,") CheckWhole(line);
  }
  CheckGreeting("Ann, thanks for asking me.", "Ann,");
  CheckGreeting("Chef \xE2\x80\x93 must decline, sorry.", "Chef \xE2\x80\x93");
  CheckGreeting("Curtis - good talking.", "Curtis -");
  CheckGreeting("Dr Smith, thank you.", "Dr Smith,");
}

TEST(ZonesGreeting, AddressedTo) {
  CheckWhole("To the Recruitment Section,");
  CheckWhole("To all concerned,");
  CheckNone("To be honest, I can't.");
  CheckNone("To my regret,");
  CheckNone("To Leeds I shall not go.");
}

TEST(ZonesGreeting, TextGoesOnInTheLine) {
  CheckGreeting("hi jo, sorry but no", "hi jo,");
  CheckGreeting("Hello Yusuf, thanks for the invite.", "Hello Yusuf,");
  CheckGreeting("Hello! You were quick.", "Hello!");
  CheckGreeting("Hi, I'm sorry.", "Hi,");
  CheckGreeting("Hi, Thanks for asking.", "Hi,");
  CheckGreeting("Hi, Ann, thanks for asking.", "Hi, Ann,");
  CheckGreeting("Hi Jo. I can't make it.", "Hi Jo.");
  CheckGreeting("Dear Ann - thanks for asking.", "Dear Ann -");
  CheckGreeting("Dear Mr. Lee, thank you.", "Dear Mr. Lee,");
  CheckGreeting("Hi Jo, (sorry) no.", "Hi Jo,");
  CheckGreeting("Good morning Ann, thank you.", "Good morning Ann,");
  CheckGreeting("Dear Ann, Bob will not come.", "Dear Ann,");
}

TEST(ZonesGreeting, NoSignBetweenGreetingAndText) {
  CheckGreeting("Hi Ann thanks so much for asking.", "Hi Ann");
  CheckGreeting("hi jo cant make it", "hi jo");
  CheckGreeting("hi cant make it", "hi");
  CheckGreeting("Hi there just a quick note", "Hi there");
  CheckGreeting("Hi Ann Lee thanks for this", "Hi Ann Lee");
  CheckGreeting("Dear Ann I am writing to decline.", "Dear Ann");
  CheckGreeting("hi hope you are well", "hi");
  CheckGreeting("hi priya wrkn late fri nite at teh shop agn soz xx", "hi");
  CheckGreeting("Dear Hiring Manager I am writing to decline.", "Dear Hiring Manager");
  CheckGreeting("Hello Mr. Smith I hope you are well.", "Hello Mr. Smith");
}

TEST(ZonesGreeting, NearMisses) {
  for (const char* line : {"Hello is what I would have said.",
                           "Dear me, what a week.",
                           "Dear oh dear, what a week.",
                           "Thank you for asking me.",
                           "High time that I wrote.",
                           "Hi-vis jackets are not for me.",
                           "Dear is what it was.",
                           "Thanks,",
                           "Sorry, I can't.",
                           "Sadly, I can't.",
                           "Unfortunately,",
                           "Regrettably, I can't.",
                           "However, no.",
                           "Friday, as you know, is hard.",
                           "In March, no.",
                           "Morning shifts don't suit me.",
                           "Good morning is when I sleep.",
                           "Note: I can't come.",
                           "Yes, thank you.",
                           "No, sorry.",
                           "Honestly, no.",
                           "Interview declined.",
                           "Declined"}) {
    CheckNone(line);
  }
}

TEST(ZonesGreeting, NameAloneNeedsTextBelow) {
  EXPECT_EQ(TextOf("greeting", "Declined\n"), "");
  EXPECT_EQ(TextOf("greeting", "Ann\n"), "");
  EXPECT_EQ(TextOf("greeting", "Ann\nLee\n"), "");
}

TEST(ZonesGreeting, BelowALetterhead) {
  Check(
      "[Your Address]\n[City]\n\n3 March 2025\n\nMs B. Ray\nAcme Ltd\n\nDear Ms Ray,\n\nI "
      "decline.\n",
      {{"greeting",
        "[Your Address]\n[City]\n\n3 March 2025\n\nMs B. Ray\nAcme Ltd\n\nDear Ms Ray,"},
       {"body", "I decline."}});
  Check(
      "**Subject: Declining the interview for the post of senior designer at Acme**\n\nDear "
      "Ann,\n\nNo.\n",
      {{"greeting",
        "**Subject: Declining the interview for the post of senior designer at Acme**\n\nDear "
        "Ann,"},
       {"body", "No."}});
  Check("Leeds, 3 March\n\nDear Ann,\n\nI decline.\n",
        {{"greeting", "Leeds, 3 March\n\nDear Ann,"}, {"body", "I decline."}});
}

TEST(ZonesGreeting, WhiteSpaceBelongsToTheZoneBefore) {
  const SourceFile file("draft.txt", "\n  Hi Jo, \n\n  No.\n");
  const Message message = ReadPlainMessage(file);
  std::vector<ZoneSpan> zones;
  FindZones(message, &zones);
  ASSERT_EQ(zones.size(), 2u);
  EXPECT_EQ(Slice(message.text, zones[0].span), "\n  Hi Jo, \n\n");
  EXPECT_EQ(Slice(message.text, zones[1].span), "  No.\n");
}

TEST(ZonesGreeting, GreetingAlone) {
  Check("Hi Jo,\n", {{"greeting", "Hi Jo,"}});
  Check("Hi", {{"greeting", "Hi"}});
}

}  // namespace
}  // namespace decline_lint
