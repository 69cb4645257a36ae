#include "lint/hooks/milter/incoming_mail.h"

#include <algorithm>

#include "lint/hooks/milter/milter_policy.h"
#include "lint/message/mime/field_names.h"

namespace decline_lint {
namespace {

constexpr size_t kCostOfRecipient = 64;  // bytes beside those of the address
constexpr std::string_view kOwnFields[] = {"X-Decline-Lint", "X-Decline-Lint-Findings"};

/// Milters get LF between the lines of a folded field, and CRLF in the body.
void AppendWithCrlf(std::string_view text, std::string& to) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) to += '\r';
    to += text[i];
  }
}

}  // namespace

void IncomingMail::SetSender(std::string_view path, bool is_known) {
  if (!MakeRoom(path.size())) return;
  mail_.sender = BareAddress(path);
  mail_.sender_is_known = is_known;
}

void IncomingMail::AddRecipient(std::string_view path) {
  if (MakeRoom(path.size() + kCostOfRecipient)) mail_.recipients.push_back(BareAddress(path));
}

void IncomingMail::AddField(std::string_view name, std::string_view value) {
  const auto lines = static_cast<size_t>(std::count(value.begin(), value.end(), '\n'));
  if (!MakeRoom(name.size() + value.size() + lines + 3)) return;
  const auto begin = static_cast<uint32_t>(mail_.bytes.size());
  mail_.bytes.append(name).append(":");
  AppendWithCrlf(value, mail_.bytes);
  mail_.bytes += "\r\n";
  NoteOwnField(name, begin);
}

void IncomingMail::NoteOwnField(std::string_view name, uint32_t begin) {
  for (std::string_view own : kOwnFields) {
    if (!EqualFieldNames(name, own)) continue;
    const auto same = std::count_if(own_fields_.begin(), own_fields_.end(),
                                    [&](const SeenField& each) { return each.name == own; });
    own_fields_.push_back({std::string(own),
                           {begin, static_cast<uint32_t>(mail_.bytes.size())},
                           static_cast<int>(same) + 1});
  }
}

void IncomingMail::EndHeader() {
  if (MakeRoom(2)) mail_.bytes += "\r\n";
  body_begin_ = static_cast<uint32_t>(mail_.bytes.size());
}

void IncomingMail::AddBody(std::string_view bytes) {
  if (MakeRoom(bytes.size())) mail_.bytes += bytes;
}

std::string_view IncomingMail::body() const {
  return std::string_view(mail_.bytes).substr(body_begin_);
}

bool IncomingMail::MakeRoom(size_t bytes) {
  if (is_large_) return false;
  counted_ += bytes;
  is_large_ = (held_ += bytes) > kMostHeld || counted_ > max_bytes_;
  if (is_large_) mail_ = {};  // nobody is going to ask for it
  return !is_large_;
}

std::string BodyWithout(const IncomingMail& mail, const std::vector<Span>& cuts) {
  std::string body;
  const std::string& bytes = mail.mail().bytes;
  uint32_t begin = mail.body_begin();
  for (const Span& cut : cuts) {
    if (cut.begin < begin) continue;
    body.append(bytes, begin, cut.begin - begin);
    begin = cut.end;
  }
  return body.append(bytes, begin);
}

}  // namespace decline_lint
