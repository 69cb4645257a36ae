// What a letter says about itself that a fix can use: how formal it is, who reads it, about which
// role, at which company, and who signs it.
//
//   To: Ann Ray <ann@northwind.example>            {recipient-name} Ann Ray
//   Subject: Interview for tram planner at Northwind   {role} tram planner
//   Hi Ann,                                        warm            {recipient-org} Northwind
//
// Names are taken from the headers and from what is quoted, as they are written there; whatever is
// not plainly told stays unknown. Each is looked for when a fix first asks, and once.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"
#include "lint/text/document.h"

namespace decline_lint {

class LetterFacts {
 public:
  /// Both must outlive the facts.
  LetterFacts(const Message& message, const Document& document)
      : message_(message), document_(document) {}

  /// By the greeting, else by the closing; a letter with neither is formal.
  Register FindRegister();

  /// The text with its fields filled in: {role}, {recipient-org}, {recipient-name},
  /// {recipient-first-name}, {sender-name}. None when one of them is unknown, or when the letter
  /// names that role or company already: it need not be told twice. Braces around other words stay.
  std::optional<std::string> Fill(std::string_view text);

 private:
  std::string Find(std::string_view field) const;
  std::string RecipientName() const;
  std::string Role() const;
  std::string Organization() const;
  std::string UnlessNamed(std::string words) const;
  std::string WordsAround() const;

  Register ReadRegister() const;
  const std::string& Known(std::string_view field);

  const Message& message_;
  const Document& document_;
  std::optional<Register> register_;                       ///< once asked for
  std::map<std::string, std::string, std::less<>> known_;  ///< fields asked for
};

/// Whether `{field}` stands for something that a letter tells.
bool IsLetterField(std::string_view field);

}  // namespace decline_lint
