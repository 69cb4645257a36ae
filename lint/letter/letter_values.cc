#include "lint/letter/letter_values.h"

#include <chrono>

#include "lint/letter/article.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

std::string NameOf(std::string_view mapping, std::string_view number) {
  for (const language::Pair& pair : language::Mapping(mapping))
    if (pair.from == number) return std::string(pair.to);
  return "";
}

std::string MonthName(Date date) {
  const auto month = static_cast<unsigned>(std::chrono::year_month_day(date).month());
  return NameOf("month-names", (month < 10 ? "0" : "") + std::to_string(month));
}

std::string WeekdayName(Date date) {
  return NameOf("weekday-names", std::to_string(IsoWeekday(date)));
}

std::string DayNumber(Date date) {
  return std::to_string(static_cast<unsigned>(std::chrono::year_month_day(date).day()));
}

std::string YearNumber(Date date) {
  return std::to_string(static_cast<int>(std::chrono::year_month_day(date).year()));
}

std::optional<std::string> IfKnown(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

const std::string& Either(const std::string& given, const std::string& read) {
  return given.empty() ? read : given;
}

}  // namespace

std::string WrittenDate(Date date) {
  return DayNumber(date) + " " + MonthName(date) + " " + YearNumber(date);
}

std::string WrittenDay(Date date) {
  return WeekdayName(date) + " " + DayNumber(date) + " " + MonthName(date);
}

std::string ShortDate(Date date) {
  return WeekdayName(date).substr(0, 3) + ", " + DayNumber(date) + " " +
         MonthName(date).substr(0, 3) + " " + YearNumber(date);
}

LetterFieldValues FieldValues(const LetterValues& values) {
  LetterFieldValues fields;
  const auto set = [&](LetterField field, std::string text) {
    fields[static_cast<size_t>(field)] = IfKnown(std::move(text));
  };
  set(LetterField::kRole, values.role);
  set(LetterField::kARole, WithArticle(values.role));
  set(LetterField::kCompany, values.company);
  set(LetterField::kCompanys, values.company.empty() ? "" : Possessive(values.company));
  set(LetterField::kInterviewDate, values.interview ? WrittenDate(*values.interview) : "");
  set(LetterField::kInterviewDay, values.interview ? WrittenDay(*values.interview) : "");
  set(LetterField::kInvitedDate, values.invited ? WrittenDate(*values.invited) : "");
  set(LetterField::kInvitedDay, values.invited ? WrittenDay(*values.invited) : "");
  set(LetterField::kReader, values.reader.name);
  set(LetterField::kFirstName, FirstName(values.reader.name));
  set(LetterField::kWriter, values.writer.name);
  return fields;
}

LetterValues PutOnTop(const LetterValues& given, const LetterValues& read) {
  LetterValues values;
  values.reader.name = Either(given.reader.name, read.reader.name);
  values.reader.address = Either(given.reader.address, read.reader.address);
  values.writer.name = Either(given.writer.name, read.writer.name);
  values.writer.address = Either(given.writer.address, read.writer.address);
  values.role = Either(given.role, read.role);
  values.company = Either(given.company, read.company);
  values.interview = given.interview ? given.interview : read.interview;
  values.invited = given.invited ? given.invited : read.invited;
  return values;
}

}  // namespace decline_lint
