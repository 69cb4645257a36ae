// One sentence of an invitation, or its subject, ready to cut a role or a company's name out of it.
//
// Words are known by their folded forms, which rules/language/invitations.yaml lists. Indexes count
// tokens from 0; only the first kMaxWords tokens are read, since a sentence that is longer names
// nothing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/text/document.h"

namespace decline_lint {

class InvitationWords {
 public:
  static constexpr size_t kMaxWords = 120;

  /// `text` must outlive this.
  InvitationWords(std::string_view text, std::span<const Token> tokens);

  size_t size() const { return tokens_.size(); }
  const Token& token(size_t i) const { return tokens_[i]; }
  const std::string& form(size_t i) const { return forms_[i]; }
  /// Beyond the last word nothing is in any list.
  bool IsIn(size_t i, std::string_view list) const;
  bool IsWord(size_t i) const { return i < size() && tokens_[i].kind == TokenKind::kWord; }
  bool IsCapital(size_t i) const { return IsWord(i) && tokens_[i].Has(kCapitalized); }
  /// The `count` words before `i` as one phrase: "interest in".
  std::string PhraseBefore(size_t i, size_t count) const;
  /// As written, on one line, with the blanks that stand there; [first, end) must not be empty.
  std::string Text(size_t first, size_t end) const;

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<std::string> forms_;
};

/// The words of each sentence of the document that is no header's or quote's.
std::vector<InvitationWords> BodyWords(const Document& document);

/// The role that is named; empty when none is. `subject` may be empty.
std::string FindRole(const std::string& subject, const std::vector<InvitationWords>& body);

/// The company's name as the text writes it; empty when it names none. `label` is what the sender's
/// domain says, "wrenfield", or empty.
std::string FindCompany(std::string_view label, const std::vector<InvitationWords>& sentences);

}  // namespace decline_lint
