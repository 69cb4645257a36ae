#include "lint/hooks/native_host/native_request.h"

#include <nlohmann/json.hpp>

namespace decline_lint {
namespace {

using Json = nlohmann::json;

/// A request needs far fewer values, and no deeper ones; what is beyond that is not stored.
constexpr int kMostDepth = 4;
constexpr uint32_t kMostValues = 100'000;
constexpr int64_t kLastSecond = 253'402'300'799;  // of the year 9999

/// None when that is no JSON, no UTF-8, or larger than any request.
std::optional<Json> Parse(std::string_view text) {
  uint32_t values = 0;
  bool too_much = false;
  const auto keep = [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
    too_much = too_much || depth > kMostDepth || ++values > kMostValues;
    return !too_much;
  };
  Json json = Json::parse(text.begin(), text.end(), keep, /*allow_exceptions=*/false);
  if (too_much || json.is_discarded()) return std::nullopt;
  return json;
}

/// A text, or several with commas between them.
bool ReadTexts(const Json& value, std::string& to) {
  if (value.is_string()) {
    to = value.get<std::string>();
    return true;
  }
  if (!value.is_array()) return false;
  for (const Json& each : value) {
    if (!each.is_string()) return false;
    if (!to.empty()) to += ", ";
    to += each.get_ref<const std::string&>();
  }
  return true;
}

class RequestReader {
 public:
  explicit RequestReader(const Json& json) : json_(json) {}

  Expected<NativeRequest> Read() {
    ReadKind();
    if (problem_.empty() && request_.kind == NativeRequest::Kind::kJudge) {
      ReadHeaders();
      ReadBody();
      ReadAttachments();
      ReadAnsweredAt();
    }
    if (!problem_.empty()) return Error{problem_};
    return std::move(request_);
  }

 private:
  const Json* Find(const char* name) const {
    const auto member = json_.find(name);
    return member == json_.end() || member->is_null() ? nullptr : &*member;
  }

  void ReadKind() {
    const Json* type = Find("type");
    if (!type || !type->is_string())
      problem_ = "the request has no type";
    else if (*type == "judge")
      request_.kind = NativeRequest::Kind::kJudge;
    else if (*type != "hello")
      problem_ = "the request is of a type that this version does not know";
  }

  void ReadHeaders() {
    const Json* headers = Find("headers");
    if (!headers) return;
    if (!headers->is_object()) problem_ = "headers is no object";
    for (std::string_view name : kHeaderNames) {
      if (!problem_.empty()) return;
      const auto field = headers->find(std::string(name));
      if (field == headers->end() || field->is_null()) continue;
      std::string text;
      if (!ReadTexts(*field, text)) problem_ = "a header is no text";
      request_.headers.emplace_back(name, std::move(text));
    }
  }

  void ReadBody() {
    const Json* body = Find("body");
    if (!body) return;
    if (body->is_string())
      request_.body = body->get<std::string>();
    else
      problem_ = "body is no text";
  }

  void ReadAttachments() {
    const Json* names = Find("attachments");
    if (!names) return;
    if (!names->is_array()) {
      problem_ = "attachments is no list";
      return;
    }
    for (const Json& name : *names) {
      if (name.is_string())
        request_.attachments.push_back(name.get<std::string>());
      else
        problem_ = "the name of an attachment is no text";
    }
  }

  void ReadAnsweredAt() {
    const Json* when = Find("answeredAt");
    if (!when) return;
    const double seconds = when->is_number() ? when->get<double>() / 1000 : -1;
    if (seconds >= 0 && seconds <= static_cast<double>(kLastSecond))
      request_.answered_at = static_cast<int64_t>(seconds);
    else
      problem_ = "answeredAt is no time since 1970";
  }

  const Json& json_;
  NativeRequest request_;
  std::string problem_;
};

}  // namespace

Expected<NativeRequest> ReadNativeRequest(std::string_view json) {
  const std::optional<Json> parsed = Parse(json);
  if (!parsed) return Error{"the request is no JSON in UTF-8, or too large"};
  if (!parsed->is_object()) return Error{"the request is no object"};
  return RequestReader(*parsed).Read();
}

}  // namespace decline_lint
