#include "lint/message/mime/parameters.h"

#include <gtest/gtest.h>

#include <string>

namespace decline_lint {
namespace {

/// `expected` is "value|name=text|..."
void Check(const std::string& text, const std::string& expected) {
  const ParameterizedValue read = ReadParameters(text);
  std::string written = read.value;
  for (const auto& [name, value] : read.parameters) written += "|" + name + "=" + value;
  EXPECT_EQ(written, expected) << text;
}

TEST(Parameters, Plain) {
  Check("text/plain", "text/plain");
  Check("Text/PLAIN; Charset=UTF-8", "text/plain|charset=UTF-8");
  Check("text/plain;charset=\"utf-8\" ;format=flowed", "text/plain|charset=utf-8|format=flowed");
  Check("multipart/mixed; boundary=\"a;b\\\"c\"", "multipart/mixed|boundary=a;b\"c");
  Check("multipart/mixed; boundary=--=_x=y", "multipart/mixed|boundary=--=_x=y");
}

TEST(Parameters, CommentsAndMistakes) {
  Check("text/plain (plain); charset=utf-8 (Unicode)", "text/plain|charset=utf-8");
  Check("text/plain charset=utf-8; x=y", "text/plain|x=y");
  Check("text/plain;; =; x; a=b;", "text/plain|=|a=b");
  Check("text/plain; a=\"open", "text/plain|a=open");
  Check("", "");
}

TEST(Parameters, OtherCharsets) {
  Check("attachment; filename*=utf-8'de'na%C3%AFve.txt", "attachment|filename=naïve.txt");
  Check("attachment; filename*=iso-8859-1''caf%E9", "attachment|filename=café");
  Check("attachment; filename=\"=?utf-8?Q?na=C3=AFve?=\"", "attachment|filename=naïve");
  Check("attachment; filename*=plain%20", "attachment|filename=plain ");
}

TEST(Parameters, Pieces) {
  Check("a; filename*1=\"b c\"; filename*0=a; x=y", "a|filename=ab c|x=y");
  Check("a; filename*0*=utf-8''na%C3; filename*1*=%AFve; filename*2=.txt", "a|filename=naïve.txt");
}

TEST(Parameters, FirstOfAName) {
  EXPECT_EQ(ReadParameters("a; x=1; x=2").Find("x"), "1");
  EXPECT_EQ(ReadParameters("a; x=1").Find("y"), "");
}

TEST(Parameters, NumberIsLimited) {
  std::string text = "a";
  for (int i = 0; i < 5000; ++i) text += "; x" + std::to_string(i) + "=y";
  EXPECT_EQ(ReadParameters(text).parameters.size(), 100u);
}

}  // namespace
}  // namespace decline_lint
