// What a request may say, and what is told of one that makes no sense.
#include "lint/hooks/native_host/native_request.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

std::string Problem(const std::string& json) {
  const Expected<NativeRequest> request = ReadNativeRequest(json);
  return request ? "" : request.error();
}

TEST(NativeRequest, ReadsAMessage) {
  const Expected<NativeRequest> request = ReadNativeRequest(
      R"({"type": "judge", "body": "Dear Ann,\nzoë", "attachments": ["cv.pdf", ""],
          "headers": {"Subject": "No", "To": ["a@x.org", "b@x.org"], "Evil": "x"},
          "answeredAt": 1794816000000, "later": [{"x": 1}]})");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->kind, NativeRequest::Kind::kJudge);
  EXPECT_EQ(request->body, "Dear Ann,\nzoë");
  EXPECT_EQ(request->attachments, (std::vector<std::string>{"cv.pdf", ""}));
  ASSERT_EQ(request->headers.size(), 2u);
  EXPECT_EQ(request->headers[0].second, "a@x.org, b@x.org");
  EXPECT_EQ(request->headers[1].first, "Subject");
  EXPECT_EQ(request->answered_at, 1794816000);
}

TEST(NativeRequest, NeedsATypeAlone) {
  EXPECT_EQ(ReadNativeRequest(R"({"type": "hello"})")->kind, NativeRequest::Kind::kHello);
  const Expected<NativeRequest> empty = ReadNativeRequest(R"({"type": "judge", "body": null})");
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->body, "");
  EXPECT_FALSE(empty->answered_at);
}

TEST(NativeRequest, TellsWhatIsWrong) {
  EXPECT_EQ(Problem("[]"), "the request is no object");
  EXPECT_EQ(Problem("{}"), "the request has no type");
  EXPECT_EQ(Problem(R"({"type": "send"})"),
            "the request is of a type that this version does not know");
  EXPECT_EQ(Problem(R"({"type": "judge", "body": 1})"), "body is no text");
  EXPECT_EQ(Problem(R"({"type": "judge", "headers": []})"), "headers is no object");
  EXPECT_EQ(Problem(R"({"type": "judge", "headers": {"To": [1]}})"), "a header is no text");
  EXPECT_EQ(Problem(R"({"type": "judge", "attachments": {}})"), "attachments is no list");
  EXPECT_EQ(Problem(R"({"type": "judge", "attachments": [1]})"),
            "the name of an attachment is no text");
  for (const char* when : {"\"x\"", "-1", "1e300", "true", "8640000000000000"})
    EXPECT_EQ(Problem(std::string(R"({"type": "judge", "answeredAt": )") + when + "}"),
              "answeredAt is no time since 1970");
}

TEST(NativeRequest, ReadsNothingThatIsNoJson) {
  const std::string wanted = "the request is no JSON in UTF-8, or too large";
  for (const char* bytes : {"", "{", "{\"type\": \"hello\"} x", "\xFF", "{\"type\": \"\xC3\x28\"}"})
    EXPECT_EQ(Problem(bytes), wanted);
  EXPECT_EQ(Problem(std::string(1'000'000, '[')), wanted);
  std::string wide = R"({"type": "judge", "attachments": [)";
  for (int i = 0; i < 200'000; ++i) wide += "\"\",";
  EXPECT_EQ(Problem(wide + "\"\"]}"), wanted);
}

}  // namespace
}  // namespace decline_lint
