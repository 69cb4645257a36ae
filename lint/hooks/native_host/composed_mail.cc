#include "lint/hooks/native_host/composed_mail.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace decline_lint {
namespace {

constexpr size_t kMostNameBytes = 1000;  // of an attachment
constexpr size_t kMostValueBytes = size_t{256} << 10;
constexpr std::string_view kBoundary = "decline-lint-";
constexpr size_t kDigits = 8;

std::string Numbered(uint32_t number) {
  const std::string digits = std::to_string(number);
  return std::string(kDigits - digits.size(), '0') + digits;
}

/// A boundary (RFC 2046 section 5.1.1) that stands nowhere in the text.
std::string UnusedBoundary(std::string_view text) {
  std::set<std::string_view> used;
  for (size_t at = text.find(kBoundary); at != text.npos; at = text.find(kBoundary, at + 1))
    used.insert(text.substr(at + kBoundary.size(), kDigits));
  uint32_t number = 0;
  while (used.count(Numbered(number)) > 0) ++number;
  return std::string(kBoundary) + Numbered(number);
}

/// On one line.
std::string FieldValue(std::string_view value) {
  std::string line(value.substr(0, kMostValueBytes));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
  return line;
}

/// RFC 5987's percent encoding of a parameter.
std::string Encoded(std::string_view name) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : name.substr(0, kMostNameBytes)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    if (plain)
      encoded += c;
    else
      encoded.append({'%', kHex[byte >> 4], kHex[byte & 15]});
  }
  return encoded;
}

class Composer {
 public:
  Composer(const NativeRequest& request, std::string_view date) : request_(request), date_(date) {}

  ComposedMail Compose() {
    for (const auto& [name, value] : request_.headers) AddField(name, FieldValue(value));
    if (!date_.empty()) AddField("Date", date_);
    AddField("MIME-Version", "1.0");
    if (request_.attachments.empty()) {
      AddBody();
    } else {
      boundary_ = UnusedBoundary(request_.body);
      AddField("Content-Type", "multipart/mixed; boundary=\"" + boundary_ + "\"");
      mail_.bytes += "\n--" + boundary_ + "\n";
      AddBody();
      for (const std::string& name : request_.attachments) AddAttachment(name);
      mail_.bytes += "\n--" + boundary_ + "--\n";
    }
    return std::move(mail_);
  }

 private:
  uint32_t Here() const { return static_cast<uint32_t>(mail_.bytes.size()); }

  void AddField(std::string_view name, std::string_view value) {
    mail_.bytes.append(name).append(": ");
    const uint32_t begin = Here();
    mail_.bytes.append(value);
    if (name == "Subject") mail_.subject = {begin, Here()};
    mail_.bytes += '\n';
  }

  void AddBody() {
    AddField("Content-Type", "text/plain; charset=UTF-8");
    AddField("Content-Transfer-Encoding", "8bit");
    mail_.bytes += '\n';
    mail_.body.begin = Here();
    mail_.bytes += request_.body;
    mail_.body.end = Here();
  }

  void AddAttachment(const std::string& name) {
    mail_.bytes += "\n--" + boundary_ + "\n";
    AddField("Content-Type", "application/octet-stream");
    AddField("Content-Disposition", "attachment; filename*=UTF-8''" + Encoded(name));
    mail_.bytes += '\n';
  }

  const NativeRequest& request_;
  std::string_view date_;
  std::string boundary_;
  ComposedMail mail_;
};

}  // namespace

ComposedMail ComposeMail(const NativeRequest& request, std::string_view date) {
  return Composer(request, date).Compose();
}

}  // namespace decline_lint
