#include "lint/message/mime/field_names.h"

#include <algorithm>
#include <array>
#include <span>

namespace decline_lint {
namespace {

constexpr std::array<std::string_view, 7> kSubjectNames = {
    "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp"};

constexpr std::array<std::string_view, 26> kOpeners = {"from",
                                                       "to",
                                                       "cc",
                                                       "bcc",
                                                       "date",
                                                       "reply-to",
                                                       "sender",
                                                       "message-id",
                                                       "in-reply-to",
                                                       "references",
                                                       "return-path",
                                                       "received",
                                                       "resent-from",
                                                       "resent-date",
                                                       "delivered-to",
                                                       "envelope-to",
                                                       "fcc",
                                                       "mail-to",
                                                       "mime-version",
                                                       "content-type",
                                                       "content-transfer-encoding",
                                                       "importance",
                                                       "dkim-signature",
                                                       "authentication-results",
                                                       "x-mailer",
                                                       "user-agent"};

// Real field names, but a draft without a header might open with these words.
constexpr std::array<std::string_view, 10> kFurtherNames = {
    "comments", "keywords", "priority", "sensitivity", "status",
    "lines",    "sent",     "encoding", "organization", "attach"};

constexpr std::array<std::string_view, 5> kProgramNames = {
    "received", "return-path", "mime-version", "message-id", "content-type"};

bool IsOneOf(std::string_view name, std::span<const std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return EqualFieldNames(name, known); });
}

bool IsExtension(std::string_view name) {
  return name.size() > 2 && EqualFieldNames(name.substr(0, 2), "x-");
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

bool EqualFieldNames(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return Lower(x) == Lower(y); });
}

bool OpensHeader(std::string_view name) {
  return IsSubjectName(name) || IsOneOf(name, kOpeners) || IsExtension(name);
}

bool ContinuesHeader(std::string_view name) {
  return OpensHeader(name) || IsOneOf(name, kFurtherNames) ||
         name.find('-') != std::string_view::npos;
}

bool IsWrittenByPrograms(std::string_view name) { return IsOneOf(name, kProgramNames); }

bool IsSubjectName(std::string_view name) { return IsOneOf(name, kSubjectNames); }

}  // namespace decline_lint
