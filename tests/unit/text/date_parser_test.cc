#include "lint/text/dates/date_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

/// "2025-05-12", "2025-05-12 ambiguous" or "none".
std::string Describe(const std::optional<ParsedDate>& found) {
  if (!found) return "none";
  return FormatIsoDate(found->date) + (found->ambiguous ? " ambiguous" : "");
}

/// `marked` is a text in which [[ ]] marks the date that is to be found; without marks only the
/// date is compared. `today` is an ISO date, or empty where the day of the reply is not known.
void CheckFound(std::string marked, std::string_view today, std::string_view expected) {
  const size_t begin = marked.find("[[");
  if (begin != std::string::npos) marked.erase(begin, 2);
  const size_t end = marked.find("]]");
  if (end != std::string::npos) marked.erase(end, 2);
  const auto found = FindDate(marked, ParseIsoDate(today));
  EXPECT_EQ(Describe(found), expected) << marked;
  if (!found || begin == std::string::npos) return;
  EXPECT_EQ(Slice(marked, found->span), marked.substr(begin, end - begin)) << marked;
}

void CheckMay12(std::string marked) { CheckFound(std::move(marked), "", "2025-05-12"); }

TEST(FindDate, EnglishAttributions) {
  CheckMay12("On [[Mon, May 12, 2025]] at 9:00 AM Ann Lee <ann@example.net> wrote:");
  CheckMay12("On [[Mon, 12 May 2025]] at 09:00, Ann wrote:");
  CheckMay12("On [[Monday, May 12th, 2025]] at 9:00 AM, Ann <ann@example.net> wrote:");
  CheckMay12("On [[Monday, 12 May 2025]] 10:14:00 CEST Ann wrote:");
  CheckMay12("On [[Mon May 12, 2025]] at 9:00 AM CEST, Ann wrote:");
  CheckMay12("On [[Mon, 2025-05-12]] at 10:12 +0200, Ann wrote:");
  CheckMay12("---- On [[Mon, 12 May 2025]] 09:00:00 +0200 Ann wrote ---");
  CheckMay12("[[2025-05-12]] 9:00 GMT+02:00 Ann <ann@example.net>:");
  CheckMay12("Ann Lee wrote on [[12 May 2025]] 09:00:");
  CheckMay12("> On [[Mon, May\n> 12, 2025]] at 9:00 AM, Ann wrote:");
  CheckMay12("On [[May 12, 2025]], at 9:00\u202FAM, Ann wrote:");
}

TEST(FindDate, GermanFrenchAndSpanishAttributions) {
  CheckMay12("Am [[12.05.2025]] um 10:12 schrieb Ann Lee:");
  CheckMay12("Am [[Mo., 12. Mai 2025]] um 09:15 Uhr schrieb Ann <ann@example.net>:");
  CheckMay12("Am [[12.05.25]] um 10:12 schrieb Ann Lee:");
  CheckMay12("Le [[lun. 12 mai 2025]] à 09:00, Ann <ann@example.net> a écrit :");
  CheckMay12("El [[lun, 12 may 2025]] a las 9:00, Ann escribió:");
  CheckMay12("El [[lunes, 12 de mayo del 2025]], Ann escribió:");
  CheckFound("Am [[Di., 4. März 2025]] um 09:15 Uhr schrieb", "", "2025-03-04");
  CheckFound("Am [[Di., 4. Ma\u0308rz 2025]] um 09:15 Uhr schrieb", "", "2025-03-04");
  CheckFound("Le [[mar. 13 mai 2025]] à 09:00, Ann a écrit :", "", "2025-05-13");
  CheckFound("Le [[ven. 1er août 2025]] à 09:00, Ann a écrit :", "", "2025-08-01");
  CheckFound("El [[mié, 14 may 2025]] a las 9:00, Ann escribió:", "", "2025-05-14");
}

TEST(FindDate, ItalianPortugueseAndDutchAttributions) {
  CheckMay12("Il giorno [[lun 12 mag 2025]] alle ore 09:00 Ann ha scritto:");
  CheckMay12("Em [[seg., 12 de mai. de 2025]] às 09:00, Ann escreveu:");
  CheckMay12("Op [[ma 12 mei 2025]] om 09:00 schreef Ann:");
  CheckFound("Il giorno [[mar 11 mar 2025]] alle ore 09:00", "", "2025-03-11");
  CheckFound("Em [[qua., 1 de out. de 2025]] às 09:00", "", "2025-10-01");
  CheckFound("Op [[za 1 mrt 2025]] om 09:00 schreef Ann:", "", "2025-03-01");
}

TEST(FindDate, HeaderLinesOfQuotedMail) {
  CheckMay12("Sent: [[Monday, May 12, 2025]] 9:00 AM");
  CheckMay12("Gesendet: [[Montag, 12. Mai 2025]] 09:00");
  CheckMay12("Envoyé : [[lundi 12 mai 2025]] 09:00");
  CheckMay12("Enviado: [[lunes, 12 de mayo de 2025]] 9:00");
  CheckMay12("Enviada em: [[segunda-feira, 12 de maio de 2025]] 09:00");
  CheckMay12("Inviato: [[lunedì 12 maggio 2025]] 09:00");
  CheckMay12("Verzonden: [[maandag 12 mei 2025]] 09:00");
  CheckMay12("*Sent:* [[Monday, May 12, 2025]] 9:00 AM");
  CheckFound("Sent: [[17 June 2025]] 16:58", "", "2025-06-17");
}

TEST(FindDate, NumbersAreReadOnlyWhenOneReadingRemains) {
  CheckFound("On [[13/05/2025]] 10:14, Ann wrote:", "", "2025-05-13");
  CheckFound("On [[11/16/26]] 08:00, Ann wrote:", "", "2026-11-16");
  CheckFound("On [[05/05/2025]] 10:14, Ann wrote:", "", "2025-05-05");
  CheckFound("On [[12/05/2025]] 10:14, Ann wrote:", "", "2025-12-05 ambiguous");
  CheckFound("On [[12-05-2025]] 10:14, Ann wrote:", "", "2025-12-05 ambiguous");
  CheckFound("On [[12.05.2025]] 10:14, Ann wrote:", "", "2025-05-12");
  CheckFound("On [[12. 5. 2025]] 10:14, Ann wrote:", "", "2025-05-12");
  CheckFound("On [[2025/05/12]] 10:14, Ann wrote:", "", "2025-05-12");
}

TEST(FindDate, WhatStandsAroundNumbersSettlesTheirReading) {
  CheckFound("On [[Mon, 05/12/2025]] 10:14, Ann wrote:", "", "2025-05-12");
  CheckFound("On [[Fri, 05/12/2025]] 10:14, Ann wrote:", "", "2025-12-05");
  CheckFound("On [[Sat, 05/12/2025]] 10:14, Ann wrote:", "", "2025-12-05 ambiguous");
  CheckFound("Le [[12/05/2025]] à 10:14, Ann a écrit :", "", "2025-05-12");
  CheckFound("Op [[12-05-2025]] om 10:14 schreef Ann:", "", "2025-05-12");
  CheckFound("On [[12/05/2025]] 10:14, Ann wrote:", "2025-05-14", "2025-05-12");
  CheckFound("On [[03/04/2025]] 10:14, Ann wrote:", "2025-05-14", "2025-04-03 ambiguous");
}

TEST(FindDate, NumbersThatAreNoDates) {
  for (const char* text : {"at 10:12", "10.12.", "1.2.3.4", "+49 12-05-20-25", "13/13/2025",
                           "32.01.2025", "2025-02-30", "31 February 2025", "12/2025", "0/0/2025",
                           "1-800-555-0199", "99999999999999999999", "2025-5", "5 out of 10", ""})
    CheckFound(text, "", "none");
}

TEST(FindDate, WordsThatOnlyLookLikeMonths) {
  for (const char* text : {"5 out of 10", "a set 5 items", "3 ago", "you may go", "March on"})
    CheckFound(text, "2025-05-14", "none");
}

TEST(FindDate, AMissingYearIsTheLatestUpToTheReply) {
  CheckFound("your mail of [[3 May]]", "2025-05-14", "2025-05-03");
  CheckFound("your mail of [[May 3rd]]", "2025-05-14", "2025-05-03");
  CheckFound("the [[3rd of May 2025]] it was", "2025-06-14", "2025-05-03");
  CheckFound("your [[3rd May]] note", "2025-05-14", "2025-05-03");
  CheckFound("[[May the 3rd]]", "2025-05-14", "2025-05-03");
  CheckFound("[[14 May]]", "2025-05-14", "2025-05-14");
  CheckFound("[[30 December]]", "2025-01-02", "2024-12-30");
  CheckFound("[[29 February]]", "2025-05-14", "2024-02-29");
  CheckFound("[[May 12]]-14", "2025-05-14", "2025-05-12");
  CheckFound("[[3 May '24]]", "2025-05-14", "2024-05-03");
  CheckFound("[[3 May]], 10:14", "2025-05-14", "2025-05-03");
  CheckFound("3 May", "", "none");
}

// 14 May 2025 is a Wednesday.
TEST(FindDate, DaysCountedFromTheReply) {
  CheckFound("you wrote [[yesterday]]", "2025-05-14", "2025-05-13");
  CheckFound("you wrote [[the day before yesterday]]", "2025-05-14", "2025-05-12");
  CheckFound("you wrote [[last Monday]]", "2025-05-14", "2025-05-12");
  CheckFound("you wrote [[last Wednesday]]", "2025-05-14", "2025-05-07");
  CheckFound("you wrote on [[Wednesday]]", "2025-05-14", "2025-05-14");
  CheckFound("you wrote on [[Thursday]]", "2025-05-14", "2025-05-08");
  CheckFound("you wrote on [[Monday last week]]", "2025-05-14", "2025-05-05");
  CheckFound("you wrote on [[Monday the 5th]]", "2025-05-14", "2025-05-05");
  CheckFound("you wrote [[last week]]", "2025-05-14", "2025-05-11");
  CheckFound("you wrote [[last month]]", "2025-05-14", "2025-04-30");
  CheckFound("you wrote on the [[3rd]]", "2025-05-14", "2025-05-03");
  CheckFound("you wrote on the [[31st]]", "2025-05-14", "2025-03-31");
  CheckFound("you wrote [[last Monday, 5 May]]", "2025-05-14", "2025-05-05");
  CheckFound("next Monday", "2025-05-14", "none");
  CheckFound("yesterday", "", "none");
}

TEST(FindDate, SpansOfTimeBack) {
  CheckFound("you wrote [[two weeks ago]]", "2025-05-14", "2025-04-30");
  CheckFound("you wrote [[a fortnight ago]]", "2025-05-14", "2025-04-30");
  CheckFound("you wrote [[10 days ago]]", "2025-05-14", "2025-05-04");
  CheckFound("you wrote [[ten days ago]]", "2025-05-14", "2025-05-04");
  CheckFound("you wrote a [[couple of weeks back]]", "2025-05-14", "2025-04-30");
  CheckFound("you wrote [[a month ago]]", "2025-03-31", "2025-02-28");
  CheckFound("you wrote [[a year ago]]", "2025-05-14", "2024-05-14");
  CheckFound("for ten days", "2025-05-14", "none");
}

TEST(FindDate, HugeAndBrokenInputIsReadInPassing) {
  CheckFound(std::string(1 << 20, '>') + "12 May 2025", "", "2025-05-12");
  CheckFound(std::string(1 << 20, '9'), "2025-05-14", "none");
  CheckFound(std::string(1 << 20, 'a'), "2025-05-14", "none");
  CheckFound(std::string(1 << 20, ','), "2025-05-14", "none");
  CheckFound("\xFF\xC3 [[12 May 2025]]\xE2\x80", "", "2025-05-12");
  std::string words;
  for (size_t i = 0; i < 100000; ++i) words += "mon may the 3rd of ";
  CheckFound(words, "", "none");
}

void CheckMail(std::string_view value, std::string_view expected) {
  const auto date = ParseMailDate(value);
  EXPECT_EQ(date ? FormatIsoDate(*date) : "none", expected) << value;
}

TEST(ParseMailDate, TheFormsOfRfc5322) {
  CheckMail("Fri, 09 May 2025 10:12:00 +0200", "2025-05-09");
  CheckMail("9 May 2025 10:12 GMT", "2025-05-09");
  CheckMail("Fri, 9 May 2025 23:59:60 -1200", "2025-05-09");
  CheckMail("Fri, 9 May 25 10:12:00 EST", "2025-05-09");
  CheckMail("Fri, 9 May 97 10:12:00 Z", "1997-05-09");
  CheckMail("Fri, 9 May 125 10:12:00 Z", "2025-05-09");
  CheckMail("Fri (first (nested \\) one)), 9 (12 June 1999) May 2025 10:12:00 +0200", "2025-05-09");
}

TEST(ParseMailDate, TheFormsOfCareless) {
  CheckMail("Fri May  9 10:12:00 2025", "2025-05-09");
  CheckMail("Fri May  9 10:12:00 CEST 2025", "2025-05-09");
  CheckMail("Friday, 09-May-25 10:12:00 GMT", "2025-05-09");
  CheckMail("2025-05-09T10:12:00Z", "2025-05-09");
}

TEST(ParseMailDate, WhatIsNoDateGivesNone) {
  for (const char* value : {"", "(", "(9 May 2025", "tomorrow", "Fri, 31 Feb 2025 10:12:00 +0200",
                            "Fri, 9 May", "Fri, 9 May 10:12:00 +0200", "03/04/2025", "\\"})
    CheckMail(value, "none");
}

}  // namespace
}  // namespace decline_lint
