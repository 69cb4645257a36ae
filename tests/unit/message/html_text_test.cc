#include "lint/message/html/html_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/unit/message/html_marked.h"

namespace decline_lint {
namespace {

struct Case {
  std::string_view html;
  std::string_view text;
};

void Check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(Marked(ReadHtml(c.html)), c.text) << c.html;
}

TEST(HtmlText, Blocks) {
  Check({
      {"", ""},
      {"plain", "plain"},
      {"<p>a</p><p>b</p>", "a\n\nb"},
      {"<p>a<p>b", "a\n\nb"},
      {"<div>a</div><div>b</div>", "a\nb"},
      {"a<div>b<div>c</div></div>d", "a\nb\nc\nd"},
      {"<h1>a</h1>b<h2>c</h2>d", "a\n\nb\n\nc\n\nd"},
      {"a<hr>b", "a\n\nb"},
      {"<p class=MsoNormal>a</p><p class=MsoNormal>b</p>", "a\nb"},
      {"<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"},
      {"<p style='margin:0'>a</p><p style='margin: 0px'>b</p>", "a\nb"},
      {"<p style='margin:0.5em'>a</p><p>b</p>", "a\n\nb"},
      {"<b>a</b><i>b</i>", "ab"},
      {"a<span style='display:block'>b</span>c", "a\nb\nc"},
  });
}

TEST(HtmlText, LineBreaks) {
  Check({
      {"a<br>b", "a\nb"},
      {"a<br/>b</br>c", "a\nb\nc"},
      {"a<br><br><br><br>b", "a\n\nb"},
      {"<div>a<br></div><div>b</div>", "a\nb"},
      {"<div>a</div><div><br></div><div>b</div>", "a\n\nb"},
      {"<br><br>a<br>", "a"},
      {"<pre>a\n  b\r\nc\rd</pre>", "a\nb\nc\nd"},
      {"<pre>\na\n\n\n\nb\n</pre>c", "a\n\nb\n\nc"},
      {"<div style='white-space: pre-wrap'>a\nb<span style='white-space:normal'>c\nd</span></div>",
       "a\nbc d"},
  });
}

TEST(HtmlText, ListsAndTables) {
  Check({
      {"a<ul><li>b</li><li>c</li></ul>d", "a\n\n• b\n• c\n\nd"},
      {"<ol><li>a<li>b<ul><li>c</ul></ol>", "• a\n• b\n• c"},
      {"<ul><li></li></ul>a", "a"},
      {"a<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
       "<span style='mso-list:Ignore'>1.&nbsp;</span><![endif]>b</p><p class=MsoNormal>c",
       "a\n• b\nc"},
      {"<dl><dt>a<dd>b</dl>", "a\nb"},
      {"<table><tr><td>a<td>b<tr><td>c</table>d", "a\nb\nc\n\nd"},
      {"<table><tr><td>a</td></tr>b</table>", "b\n\na"},
  });
}

TEST(HtmlText, WhiteSpace) {
  Check({
      {"  a \n\t b  ", "a b"},
      {"a <b> b</b> c", "a b c"},
      {"a &nbsp; b", "a b"},
      {"a\xC2\xA0"
       "b",
       "a b"},
      {std::string_view("a\0b\x01"
                        "c",
                        5),
       "a b c"},
      {"&nbsp;", ""},
  });
}

TEST(HtmlText, References) {
  Check({
      {"caf&eacute; &#233; &#xE9; &#XE9", "café é é é"},
      {"&lt;b&gt; &amp;amp; &quot;", "<b> &amp; \""},
      {"&copy &copyright &notit; &notin;", "© ©right ¬it; ∉"},
      {"&NotEqualTilde; &fjlig; &acE;", "≂̸ fj ∾̳"},
      {"a &bogus; & &; &# &#; &#x; &", "a &bogus; & &; &# &#; &#x; &"},
      {"&#150; &#150 &#0; &#xD800; &#x110000; &#99999999999999999999;", "– – � � � �"},
      {"a&#32;&#10;b&#9;c&Tab;d", "a b c d"},
      {"&&eacute;&eacute", "&éé"},
  });
}

TEST(HtmlText, Hidden) {
  Check({
      {"a<span style='display: none'>b</span>c", "ac"},
      {"a<div style=\"DISPLAY:NONE !important\">b<div>c</div></div>d", "ad"},
      {"a<p hidden>b</p>c", "ac"},
      {"a<font style='visibility:hidden'>b</font>c", "ac"},
      {"a<span style='mso-hide:all'>b</span>c", "ac"},
      {"a<span style='max-height:0;overflow:hidden'>b</span>c", "ac"},
      {"a<span style='max-height:0'>b</span>c", "abc"},
      {"a<span style='opacity:0.5;font-size:0.9em'>b</span>c", "abc"},
      {"a<div style='font-size:0px'>b<p style='font-size:9px'>c</p></div>", "a\n\nc"},
      {"<title>a</title><style>b</style><script>c('<p>')</script>d", "d"},
      {"a<!-- b -->c<!--[if mso]>d<![endif]-->e<![if !mso]>f<![endif]>g<?x y?>h", "acefgh"},
      {"a<!-->b<!--->c<!-- --!>d", "abcd"},
      {"a<img alt='b'>c<svg><p>d</p></svg>e<select><option>f</select>g<template>h</template>i",
       "acegi"},
      {"a<textarea>b</textarea>c<iframe>d</iframe>e", "ace"},
      {"a<style>b", "a"},
      {"a<svg>b", "ab"},
  });
}

TEST(HtmlText, MarkupAsBrowsersReadIt) {
  Check({
      {"a < b <3 </ c", "a < b <3"},
      {"a<b c='>'>d</b>e", "ade"},
      {"a<b c=\"'>\" d='\">'>e", "ae"},
      {"a<b c=d\"e>f", "af"},
      {"a</>b</1>c<!>d", "abcd"},
      {"a<b", "a"},
      {"a<b c='", "a"},
      {"a<", "a<"},
      {"a</", "a</"},
      {"<p>a<b>b</p><p>c</b>d</p>", "ab\n\ncd"},
      {"<div>a</span></p>b</div>c", "ab\nc"},
      {"<DIV HIDDEN>a</DIV>b", "b"},
      {"<o:p>a</o:p><x-y>b</x-y>", "ab"},
  });
}

TEST(HtmlText, BadBytesBecomeReplacements) {
  Check({
      {"a\xFF\xC3", "a��"},
      {"\xC3\xA9\xE2\x82", "é�"},
  });
}

TEST(HtmlText, Quotes) {
  Check({
      {"a<blockquote>b<blockquote>c</blockquote></blockquote>d", "a\n\n[quoted: b\n\nc]\n\nd"},
      {"<blockquote>a</blockquote><blockquote>b</blockquote>", "[quoted: a\n\nb]"},
      {"<div class=gmail_quote>a:<blockquote>b</blockquote>c<blockquote>d</blockquote></div>e",
       "[attribution: a:]\n\n[quoted: b]\n\nc\n\n[quoted: d]\n\ne"},
      {"<div class=gmail_quote>a<div>b<blockquote>c</blockquote>d</div></div>e",
       "[quoted: a\nb\n\nc\n\nd]\ne"},
      {"<div class='x_gmail_quote'>a</div>", "[quoted: a]"},
      {"<div class='gmail_extra'>a</div>", "a"},
      {"<div class=moz-cite-prefix>a</div><blockquote>b</blockquote>",
       "[attribution: a]\n\n[quoted: b]"},
      {"<blockquote type=cite><div>a</div><br class=Apple-interchange-newline>b</blockquote>",
       "[attribution: a]\n\n[quoted: b]"},
      {"<blockquote>a, b:<br></blockquote><blockquote>c</blockquote>",
       "[attribution: a, b:]\n\n[quoted: c]"},
      {"a<div id=appendonsend></div>b<div id=divRplyFwdMsg>c</div>d",
       "a\n[quoted: b]\n[attribution: c]\n[quoted: d]"},
      {"a<hr id=stopSpelling>b", "a\n\n[quoted: b]"},
      {"a<div style='border:none;border-top:solid #E1E1E1 1.0pt'>b</div>c",
       "a\n[attribution: b]\n[quoted: c]"},
      {"a<div style='border-style: solid none none; border-color: red'>b</div>c",
       "a\n[attribution: b]\n[quoted: c]"},
      {"a<div style='border:none;border-left:solid blue 1.5pt'>b</div>c", "a\n[quoted: b]\nc"},
      {"a<div style='border-top:solid red 1.0pt'>b</div>c", "a\nb\nc"},
      {"<div id=mail-editor-reference-message-container><div id=divRplyFwdMsg>a</div>b</div>c",
       "[attribution: a]\n[quoted: b]\nc"},
      {"a<div class=zmail_extra>b<blockquote>c</blockquote></div>",
       "a\n[attribution: b]\n\n[quoted: c]"},
      {"a<blockquote class=tutanota_quote>b</blockquote>", "a\n\n[quoted: b]"},
      {"a<div class=moz-forward-container>b<table "
       "class=moz-email-headers-table><td>c</table>d</div>",
       "a\n[quoted: b]\n\n[attribution: c]\n\n[quoted: d]"},
      {"<ul><li>a<blockquote><ul><li>b</ul></blockquote></ul>", "• a\n\n[quoted: • b]"},
  });
}

TEST(HtmlText, Signatures) {
  Check({
      {"a<div class=gmail_signature>b</div>c", "a\n[signature: b]\nc"},
      {"a<pre class=moz-signature>-- \nb</pre>", "a\n\n[signature: --\nb]"},
      {"a<div id=AppleMailSignature>b</div>", "a\n[signature: b]"},
      {"a<div id=Signature>b</div><div id=x_Signature>c</div>", "a\n[signature: b\nc]"},
      {"a<div class=protonmail_signature_block>b</div>", "a\n[signature: b]"},
      {"a<br id=lineBreakAtBeginningOfSignature><div>b</div>c", "a\n[signature: b]\nc"},
      {"<blockquote>a<div class=gmail_signature>b</div></blockquote>", "[quoted: a\nb]"},
      {"<div class=signature>a<blockquote>b</blockquote></div>", "[signature: a]\n\n[quoted: b]"},
      {"<p class=signatures>a", "a"},
  });
}

/// `part` is a part of the text; `source` of the HTML.
void CheckSource(std::string_view html, std::string_view part, std::string_view source) {
  const HtmlText read = ReadHtml(html);
  const size_t begin = read.text.find(part);
  ASSERT_NE(begin, std::string::npos) << html;
  const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + part.size())};
  EXPECT_EQ(Slice(html, read.to_source.ToRaw(span)), source) << html;
}

TEST(HtmlText, LeadsBackToTheSource) {
  CheckSource("<p>caf&eacute; noir", "é", "&eacute;");
  CheckSource("<p>caf&eacute; noir", "café", "caf&eacute;");
  CheckSource("a<b>bc</b>d", "bc", "bc");
  CheckSource("a<b>bc</b>d", "abcd", "a<b>bc</b>d");
  CheckSource("a\n  b", " ", "\n  ");
  CheckSource("a&acE;b", "∾", "&acE;");
  CheckSource("a\xFF", "�", "\xFF");
  CheckSource("<p>a</p>\n<p>b</p>", "\n\n", "");
  CheckSource("<ul><li>b", "• ", "");
  CheckSource("<table><tr><td>a</td></tr>b</table>", "b", "b");
}

TEST(HtmlText, LineEndsStandForTheTag) {
  const HtmlText read = ReadHtml("ab<br>c");
  EXPECT_EQ(read.to_source.ToRaw({2, 3}), (Span{2, 2}));
}

std::string Repeat(std::string_view part, size_t times) {
  std::string all;
  for (size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST(HtmlText, NestingBeyondSenseKeepsTheWords) {
  constexpr size_t kDeep = 100'000;
  for (const char* tag : {"<div>", "<b id=a>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<p>",
                          "<table>", "<span id=a><div>", "<font>", "<h1>", "<dl><dd>"}) {
    const HtmlText read = ReadHtml("first " + Repeat(tag, kDeep) + "last");
    EXPECT_TRUE(read.text.starts_with("first")) << tag;
    EXPECT_TRUE(read.text.ends_with("last")) << tag;
  }
  const std::string deep = Repeat("<div>", kDeep) + "a" + Repeat("</div>", kDeep);
  EXPECT_EQ(Marked(ReadHtml("<blockquote>" + deep + "</blockquote>b")), "[quoted: a]\n\nb");
}

TEST(HtmlText, TagsBeyondTheLimitKeepWordsApart) {
  const HtmlText read = ReadHtml(Repeat("<p>a</p>", 300'000));
  EXPECT_TRUE(read.text.ends_with("a a a"));
}

TEST(HtmlText, ManyAttributesAndUnclosedMarkup) {
  constexpr size_t kMany = 200'000;
  EXPECT_EQ(ReadHtml("<p " + Repeat("a=1 class=b ", kMany) + ">c").text, "c");
  EXPECT_EQ(ReadHtml("<p style='" + Repeat("a:b;", kMany) + "'>c").text, "c");
  for (const char* part :
       {"<", "<a", "<a <", "<!--", "<svg>", "<script", "&", "&#", "&a", "</", "<a b='"})
    EXPECT_TRUE(ReadHtml("c " + Repeat(part, kMany)).text.starts_with("c")) << part;
}

}  // namespace
}  // namespace decline_lint
