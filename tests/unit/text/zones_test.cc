#include "lint/text/zones/zones.h"

#include "tests/unit/text/zones_check.h"

namespace decline_lint {
namespace {

const char* const kOwn = "Hi Jo,\n\nI can't come.\n\nAnn\n\n";

/// `tail` stands below an own letter, which must not change by it.
void CheckBelow(const std::string& tail, const std::vector<NamedZone>& zones) {
  std::vector<NamedZone> expected = {
      {"greeting", "Hi Jo,"}, {"body", "I can't come."}, {"sign-off", "Ann"}};
  expected.insert(expected.end(), zones.begin(), zones.end());
  Check(kOwn + tail, expected);
}

TEST(Zones, Plain) {
  Check("", {});
  Check("\n \n", {{"body", ""}});
  Check("No.", {{"body", "No."}});
  Check("Hi Jo,\n\nNo.\n", {{"greeting", "Hi Jo,"}, {"body", "No."}});
}

TEST(Zones, Headers) {
  Check("To: jo@a.example\nSubject: Re: Interview\nDate: x\n\nHi Jo,\n\nNo.\n",
        {{"header", "To: jo@a.example\nSubject:"},
         {"subject", "Re: Interview"},
         {"header", "Date: x"},
         {"greeting", "Hi Jo,"},
         {"body", "No."}});
  Check("Subject: x\n\n", {{"header", "Subject:"}, {"subject", "x"}, {"header", ""}});
}

TEST(Zones, ByteOrderMarkIsHeader) {
  Check("\xEF\xBB\xBFHi Jo,\n\nNo.\n", {{"header", ""}, {"greeting", "Hi Jo,"}, {"body", "No."}});
}

TEST(Zones, LoneCarriageReturns) {
  EXPECT_EQ(TextOf("body", "Hi Jo,\r\rNo, I can't.\r\rBest,\rAnn\r"), "No, I can't.");
}

TEST(Zones, Signature) {
  CheckBelow("-- \nAnn Lee, Acme Ltd\nI never sign.\n\nBest, Ann\n",
             {{"signature", "-- \nAnn Lee, Acme Ltd\nI never sign.\n\nBest, Ann"}});
  CheckBelow("--\nAnn Lee\n", {{"signature", "--\nAnn Lee"}});
  CheckBelow("Sent from my phone\n", {{"signature", "Sent from my phone"}});
  CheckBelow("Get Outlook for iOS<https://aka.example/x>\n",
             {{"signature", "Get Outlook for iOS<https://aka.example/x>"}});
  CheckBelow("Envoy\xC3\xA9 de mon iPhone\n", {{"signature", "Envoy\xC3\xA9 de mon iPhone"}});
  CheckBelow("Von meinem iPhone gesendet\n", {{"signature", "Von meinem iPhone gesendet"}});
  CheckBelow("Enviado desde mi iPhone\n", {{"signature", "Enviado desde mi iPhone"}});
  const std::string disclaimer =
      "This e-mail and any attachments are confidential. Do not copy it.\n\nAcme Ltd.";
  CheckBelow(disclaimer + "\n", {{"signature", disclaimer}});
}

TEST(Zones, SignatureNearMisses) {
  for (const char* text : {"Sent from my old address last week, so you may not have seen it.",
                           "This email and my last one crossed.", "-- no, that is not it",
                           "I got it sent from my bank."}) {
    EXPECT_EQ(TextOf("signature", std::string("Hi Jo,\n\n") + text + "\n"), "") << text;
  }
}

TEST(Zones, NameInTheSignatureOnlyIsNoSignOff) {
  Check("Hi Jo,\n\nI can't come.\n\n-- \nAnn\n",
        {{"greeting", "Hi Jo,"}, {"body", "I can't come."}, {"signature", "-- \nAnn"}});
}

TEST(Zones, AttributionAboveMarkedLines) {
  for (const char* line :
       {"On Mon, 3 Mar 2025 at 10:12, Jo Ray <jo@a.example> wrote:",
        "On Mon, 3 Mar 2025 at 10:12, Jo Ray <jo@a.example>\nwrote:",
        "On Mon, 3 Mar 2025 at 10:12, Jo Ray\n<jo@a.example> wrote:",
        "On Monday, the third of March of the year 2025, at ten past ten,\nJo Ray of Acme\n"
        "<jo@a.example>\nwrote:",
        "Am 03.03.2025 um 10:12 schrieb Jo:",
        "Am Mo., 3. M\xC3\xA4rz 2025 um 10:12 Uhr schrieb Jo Ray <\njo@a.example>:",
        "Le lun. 3 mars 2025 \xC3\xA0 10:12, Jo a \xC3\xA9"
        "crit\xC2\xA0:",
        "El lun, 3 mar 2025 a las 10:12, Jo escribi\xC3\xB3:",
        "Il giorno lun 3 mar 2025 alle ore 10:12 Jo ha scritto:",
        "Em seg., 3 de mar. de 2025 \xC3\xA0s 10:12, Jo escreveu:",
        "Op ma 3 mrt 2025 om 10:12 schreef Jo <jo@a.example>:", "Jo wrote on 3 March 2025:",
        "2014-10-17 11:28 GMT+03:00 Bob Ray <bob@a.example>:", "Jo Ray <jo@a.example> writes:",
        "Jo Ray <jo@a.example>:", "On 3 March you wrote:", "Jo wrote:"}) {
    CheckBelow(std::string(line) + "\n> Come.\n> Jo\n",
               {{"attribution", line}, {"quoted", "> Come.\n> Jo"}});
    CheckBelow(std::string(line) + "\n\n > Come.\n",
               {{"attribution", line}, {"quoted", "> Come."}});
  }
}

TEST(Zones, AttributionWithoutMarksQuotesTheRest) {
  for (const char* line :
       {"On Mon, 3 Mar 2025 at 10:12, Jo Ray <jo@a.example> wrote:",
        "Am 03.03.2025 um 10:12 schrieb Jo:", "On Mon, 3 Mar 2025, Jo Ray wrote:",
        "Jo Ray <jo@a.example> wrote on 3 March 2025 at 10:12:",
        "Le lun. 3 mars 2025 \xC3\xA0 10:12, Jo a \xC3\xA9"
        "crit :"}) {
    CheckBelow(std::string(line) + "\n\nHi Ann,\n\nCome.\n\nJo\n",
               {{"attribution", line}, {"quoted", "Hi Ann,\n\nCome.\n\nJo"}});
    CheckBelow(line, {{"attribution", line}});
  }
}

TEST(Zones, AttributionMarkedAsQuoted) {
  CheckBelow("> On 3 Mar 2025, at 10:12, Jo Ray <jo@a.example> wrote:\n>\n> Come.\n",
             {{"attribution", "> On 3 Mar 2025, at 10:12, Jo Ray <jo@a.example> wrote:"},
              {"quoted", ">\n> Come."}});
  CheckBelow("> On 3 Mar 2025, at 10:12, Jo Ray\n> <jo@a.example> wrote:\n> Come.\n",
             {{"attribution", "> On 3 Mar 2025, at 10:12, Jo Ray\n> <jo@a.example> wrote:"},
              {"quoted", "> Come."}});
  CheckBelow("> On Monday I wrote:\n> come\n", {{"quoted", "> On Monday I wrote:\n> come"}});
}

TEST(Zones, AttributionNearMisses) {
  for (const char* text :
       {"On Monday my colleague wrote:\n\nIt is a fine firm.",
        "On Monday my colleague wrote: it is a fine firm.", "My reasons:\n\n- the commute",
        "I can do one of these:\n\n10:30 or 11:30", "As Jo wrote:\n\nnot for me."}) {
    Check(std::string("Hi Jo,\n\n") + text + "\n", {{"greeting", "Hi Jo,"}, {"body", text}});
  }
}

TEST(Zones, HeaderBlocks) {
  for (const char* block :
       {"From: Jo Ray\nSent: Monday, 3 March 2025 10:12\nTo: Ann Lee\nSubject: Interview",
        "*From:* Jo Ray <jo@a.example>\n*Sent:* Monday\n*To:* Ann\n*Subject:* Interview",
        "From: Jo Ray\n\nSent: Monday\n\nTo: Ann Lee\n\nSubject: Interview",
        "From: Jo\nDate: Monday\nTo: ann@a.example; bob@a.example;\n  carl@a.example\nSubject: x",
        "________________________________\nFrom: Jo\nSent: Monday\nTo: Ann\nSubject: x",
        "Von: Jo\nGesendet: Montag\nAn: Ann\nBetreff: x",
        "De : Jo\nEnvoy\xC3\xA9 : lundi\n\xC3\x80 : Ann\nObjet : x",
        "De: Jo\nEnviado el: lunes\nPara: Ann\nAsunto: x",
        "Da: Jo\nInviato: luned\xC3\xAC\nA: Ann\nOggetto: x",
        "De: Jo\nEnviada em: segunda\nPara: Ann\nAssunto: x",
        "Van: Jo\nVerzonden: maandag\nAan: Ann\nOnderwerp: x"}) {
    CheckBelow(std::string(block) + "\n\nHi Ann,\n\nCome.\n\nBest,\nJo\n",
               {{"attribution", block}, {"quoted", "Hi Ann,\n\nCome.\n\nBest,\nJo"}});
  }
}

TEST(Zones, HeaderBlockNearMisses) {
  Check("Hi Jo,\n\nI am away.\nFrom: Monday\nTo: Friday\n",
        {{"greeting", "Hi Jo,"}, {"body", "I am away.\nFrom: Monday\nTo: Friday"}});
}

TEST(Zones, Separators) {
  for (const char* line :
       {"-----Original Message-----", "---------- Forwarded message ---------",
        "-----Urspr\xC3\xBCngliche Nachricht-----", "-------- Message d'origine --------",
        "-----Mensaje original-----",
        "Begin forwarded message:", "-----Original Message-----\nFrom: Jo\nSent: Monday",
        "Begin forwarded message:\n\nFrom: Jo\nSubject: x\nDate: Monday\nTo: Ann"}) {
    CheckBelow(std::string(line) + "\n\nHi Ann, come.\n",
               {{"attribution", line}, {"quoted", "Hi Ann, come."}});
  }
  Check("Hi Jo,\n\nThe original message: no.\n\n-----\n\nStill no.\n",
        {{"greeting", "Hi Jo,"}, {"body", "The original message: no.\n\n-----\n\nStill no."}});
}

TEST(Zones, OwnWordsBelowAQuote) {
  Check("On 3 March 2025 Jo wrote:\n> Come.\n\nDear Jo,\n\nNo.\n\nBest,\nAnn\n",
        {{"attribution", "On 3 March 2025 Jo wrote:"},
         {"quoted", "> Come."},
         {"greeting", "Dear Jo,"},
         {"body", "No."},
         {"sign-off", "Best,\nAnn"}});
}

TEST(Zones, OwnWordsBetweenQuotes) {
  Check("Hi Jo,\n\n> Can you come?\nSadly not.\n> Is Ann coming?\nSure\n>> Who?\n\nBest,\nAnn\n",
        {{"greeting", "Hi Jo,"},
         {"quoted", "> Can you come?"},
         {"body", "Sadly not."},
         {"quoted", "> Is Ann coming?"},
         {"body", "Sure"},
         {"quoted", ">> Who?"},
         {"sign-off", "Best,\nAnn"}});
}

TEST(Zones, SignOffAboveAQuoteWithAFooterBelow) {
  Check(
      "Hi Jo,\n\nNo.\n\nBest,\nAnn\n\nJo wrote:\n> Come.\n\nthis list is kept by the club of "
      "friends of the mill.\n",
      {{"greeting", "Hi Jo,"},
       {"body", "No."},
       {"sign-off", "Best,\nAnn"},
       {"attribution", "Jo wrote:"},
       {"quoted", "> Come."},
       {"body", "this list is kept by the club of friends of the mill."}});
}

TEST(Zones, SignatureAboveAQuote) {
  CheckBelow("-- \nAnn Lee\n\nOn Mon, 3 Mar 2025 at 10:12, Jo wrote:\n> Come.\n",
             {{"signature", "-- \nAnn Lee"},
              {"attribution", "On Mon, 3 Mar 2025 at 10:12, Jo wrote:"},
              {"quoted", "> Come."}});
}

TEST(Zones, EachAttributionIsAZoneOfItsOwn) {
  Check("No.\n\nFrom: Jo\nSent: Monday\nTo: Ann\n\nOn 3 March 2025 Bob wrote:\n",
        {{"body", "No."},
         {"attribution", "From: Jo\nSent: Monday\nTo: Ann"},
         {"quoted", "On 3 March 2025 Bob wrote:"}});
}

std::string Repeat(const std::string& text, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Each of these would take minutes if any step looked back over the whole text.
TEST(Zones, HugeTextsAreLinear) {
  const size_t n = 1 << 18;
  for (const std::string& text :
       {std::string(8 * n, 'a'), std::string(8 * n, '\n'), std::string(8 * n, ' '),
        std::string(8 * n, '>'), Repeat("Jo wrote:\n", n), Repeat("To:\n\n", n),
        Repeat("On 3 March\n", n), Repeat("> a\nb\n", n), Repeat("-----\n", n),
        Repeat("Best,\n", n), Repeat("a. ", n), Repeat("Dear ", n), Repeat("\xC2\xA0", n),
        Repeat("To: a@\n" + std::string(900, 'a') + "@\n", n / 64), Repeat("\r", n)}) {
    ZonesOf(text);
  }
}

TEST(Zones, AnyBytes) {
  for (int a = 0; a < 256; ++a) {
    for (const char* tail : {"", "\n", " Jo", "\x80", "\xE2\x80", ",\n\nNo. ", ":\n>"}) {
      const std::string byte(1, static_cast<char>(a));
      ZonesOf(byte + tail);
      ZonesOf("Hi " + byte + tail);
      ZonesOf("Hi Jo,\n\nNo.\n\n" + byte + tail + byte);
    }
  }
}

}  // namespace
}  // namespace decline_lint
