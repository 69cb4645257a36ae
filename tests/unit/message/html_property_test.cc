// What holds for any HTML: each word leads back to the source that it was read from, and the marks
// are in order. The fixtures in tests/fixtures/html are mail as the common programs write it, with
// what is read of them beside. After a wanted change:
//   DECLINE_LINT_UPDATE_GOLDEN=1 build/tests/unit_message
// and look at the difference.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "lint/base/utf8.h"
#include "lint/message/html/html_text.h"
#include "tests/unit/message/html_marked.h"

namespace decline_lint {
namespace {

constexpr std::pair<std::string_view, std::string_view> kNames[] = {
    {"&nbsp;", " "},   {"&amp;", "&"},        {"&lt;", "<"},     {"&gt;", ">"},
    {"&eacute;", "é"}, {"&uuml;", "ü"},       {"&ouml;", "ö"},   {"&aacute;", "á"},
    {"&scaron;", "š"}, {"&rsquo;", "’"},      {"&lsquo;", "‘"},  {"&#39;", "'"},
    {"&#8217;", "’"},  {"&#8239;", "\u202F"}, {"&#x20AC;", "€"}, {"&copy", "©"}};

bool OpensTag(std::string_view html) {
  return html.size() > 1 && html[0] == '<' &&
         (html[1] == '/' || (html[1] >= 'a' && html[1] <= 'z'));
}

/// What a short stretch of HTML says, read in the simplest way: by dropping all tags.
std::string Decode(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const auto name = std::find_if(std::begin(kNames), std::end(kNames),
                                   [&](const auto& row) { return html.starts_with(row.first); });
    if (html.starts_with("<!--")) {
      html.remove_prefix(html.find("-->") + 3);
    } else if (OpensTag(html)) {
      html.remove_prefix(html.find('>') + 1);
    } else if (name != std::end(kNames)) {
      text += name->second;
      html.remove_prefix(name->first.size());
    } else {
      const Utf8Char c = DecodeUtf8(html);
      AppendUtf8(c.code, text);
      html.remove_prefix(c.size);
    }
  }
  return text;
}

void CheckWords(std::string_view html, const HtmlText& read) {
  const std::string_view text = read.text;
  for (size_t at = 0; (at = text.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    const size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const Span source =
        read.to_source.ToRaw({static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
    ASSERT_LE(source.end, html.size());
    if (word == "•" && source.empty())
      ASSERT_EQ(html.substr(source.begin, 3), "<li");
    else
      ASSERT_EQ(Decode(Slice(html, source)), word) << html;
    at = end;
  }
}

void CheckMarks(const HtmlText& read) {
  uint32_t end = 0;
  for (const MarkedSpan& mark : read.marks) {
    ASSERT_LE(end, mark.span.begin);
    ASSERT_LT(mark.span.begin, mark.span.end);
    const std::string_view marked = Slice(read.text, mark.span);
    ASSERT_EQ(std::string_view(" \n").find(marked.front()), std::string_view::npos);
    ASSERT_EQ(std::string_view(" \n").find(marked.back()), std::string_view::npos);
    end = mark.span.end;
  }
  ASSERT_LE(end, read.text.size());
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(HtmlProperty, Fixtures) {
  size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(DECLINE_LINT_SOURCE_DIR "/tests/fixtures/html")) {
    if (entry.path().extension() != ".html") continue;
    ++count;
    const std::string html = ReadFile(entry.path());
    const HtmlText read = ReadHtml(html);
    CheckWords(html, read);
    CheckMarks(read);
    auto golden = entry.path();
    golden.replace_extension(".golden");
    if (std::getenv("DECLINE_LINT_UPDATE_GOLDEN") != nullptr)
      std::ofstream(golden, std::ios::binary) << Marked(read) << '\n';
    EXPECT_EQ(Marked(read) + '\n', ReadFile(golden)) << entry.path();
  }
  EXPECT_GT(count, 10u);
}

/// Tags in and out of order, with words that say which they are.
std::string RandomHtml(std::mt19937* random) {
  static constexpr std::string_view kParts[] = {"<p>",
                                                "</p>",
                                                "<div>",
                                                "</div>",
                                                "<br>",
                                                "<b>",
                                                "</b>",
                                                "<a href='x'>",
                                                "</a>",
                                                " ",
                                                "\n",
                                                "<span class=k>",
                                                "</span>",
                                                "<ul>",
                                                "<li>",
                                                "</li>",
                                                "</ul>",
                                                "<blockquote>",
                                                "</blockquote>",
                                                "<div class=\"gmail_quote\">",
                                                "<div id=Signature>",
                                                "<pre>",
                                                "</pre>",
                                                "<!-- c -->",
                                                "<p",
                                                "=",
                                                "<h2>",
                                                "</h2>",
                                                "<o:p>",
                                                "</o:p>",

                                                "<table><tr><td>",
                                                "</td></tr></table>",
                                                "<td>",
                                                "<font color=red>",
                                                "</font>",
                                                "<wbr>"};
  static constexpr std::string_view kWords[] = {"no",    "caf&eacute;", "&lt;x&gt;", "&#8217;s",
                                                "<",     "&rsquo;",     "é",         "€",
                                                "&copy", "&",           "a&nbsp;b",  "\xFF"};
  const auto pick = [&](const auto& list) { return list[(*random)() % std::size(list)]; };
  std::string html;
  for (size_t i = (*random)() % 60; i > 0; --i) {
    html += pick(kParts);
    if ((*random)() % 2 == 0) html.append(pick(kWords));
  }
  return html;
}

TEST(HtmlProperty, RandomTags) {
  std::mt19937 random(20250512);
  for (int i = 0; i < 20'000; ++i) {
    const std::string html = RandomHtml(&random);
    const HtmlText read = ReadHtml(html);
    CheckMarks(read);
    if (!HasFatalFailure()) CheckWords(html, read);
    if (HasFatalFailure()) FAIL() << html;
  }
}

}  // namespace
}  // namespace decline_lint
