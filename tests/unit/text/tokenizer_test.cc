#include "lint/text/tokens/tokenizer.h"

#include "tests/unit/text/token_check.h"

namespace decline_lint {
namespace {

/// The normalized forms of the tokens of `text`, with spaces between them.
void Check(std::string_view text, std::string_view forms) {
  EXPECT_EQ(FormsOf(text, TokensOf(text), [](const Token&) { return true; }), forms) << text;
}

/// The slices that the tokens take, with | between them.
void CheckSlices(std::string_view text, std::string_view slices) {
  std::string found;
  for (const Token& token : TokensOf(text))
    found += (found.empty() ? "" : "|") + std::string(Slice(text, token.span()));
  EXPECT_EQ(found, slices) << text;
}

void CheckKind(std::string_view text, TokenKind kind, std::string_view forms) {
  const auto of_kind = [kind](const Token& token) { return token.kind == kind; };
  EXPECT_EQ(FormsOf(text, TokensOf(text), of_kind), forms) << text;
}

/// The forms of the tokens that have the flag.
void CheckFlag(std::string_view text, TokenFlag flag, std::string_view forms) {
  const auto flagged = [flag](const Token& token) { return token.Has(flag); };
  EXPECT_EQ(FormsOf(text, TokensOf(text), flagged), forms) << text;
}

TEST(Tokenizer, Words) {
  Check("", "");
  Check(" \t\n", "");
  Check("I thank you", "i thank you");
  Check("THANK You", "thank you");
  Check("Q3 b2b", "q3 b2b");
  Check("incomprehensibilities pneumonoultramicroscopicsilicovolcanoconiosis",
        "incomprehensibilities pneumonoultramicroscopicsilicovolcanoconiosis");
  Check("eightlet nineletter sixteen-letters-s", "eightlet nineletter sixteen letters s");
  Check("full-time", "full time");
  Check("first_name", "first name");
  Check("and/or", "and / or");
}

TEST(Tokenizer, LettersBeyondAscii) {
  Check("café CAFÉ cafe\u0301", "cafe cafe cafe");
  Check("Straße STRASSE", "strasse strasse");
  Check("Łódź Ærø Œuvre þing", "lodz aero oeuvre thing");
  Check("Nguyễn Škoda naïve", "nguyen skoda naive");
  Check("ﬁnal oﬃce", "final office");
  Check("ＡＢｃ１２", "abc12");
  Check("Привет мир", "Привет мир");
  Check("日本語 です", "日本語 です");
  Check("Ω µ", "Ω µ");
}

TEST(Tokenizer, WhatTakesNoRoom) {
  Check("inter\u00ADview inter\u200Bview", "interview interview");
  Check("\uFEFFHello", "hello");
  Check("Ms\u00A0Ray a\u2009b", "ms ray a b");
  Check("do\u200Dn\u2019t", "do not");
  CheckSlices("a inter\u00ADview b", "a|inter\u00ADview|b");
}

TEST(Tokenizer, BytesThatAreNotText) {
  Check(std::string_view("a\0b", 3), "a b");
  Check("a\xFF\xFE b", "a b");
  Check("caf\xE9 noir", "caf noir");
  Check("\xC3", "");
  Check("a\x01\x7F\x1B b", "a b");
  CheckFlag(
      "a\xFF"
      "b",
      kJoined, "");
}

TEST(Tokenizer, Contractions) {
  Check("don't DON'T don’t don`t don´t donʼt", "do not do not do not do not do not do not");
  Check("can't won't shan't ain't", "can not will not shall not is not");
  Check("I'm we're I've you'll", "i am we are i have you will");
  Check("it's I'd", "it 's i 'd");
  Check("it’s I’d", "it 's i 'd");
  Check("couldn't've I'd've", "could not have i 'd have");
  Check("let's y'all", "let us you all");
  Check("cannot gonna wanna gotta dunno lemme gimme",
        "can not going to want to got to do not know let me give me");
  Check("Ann's O'Brien's", "ann 's o'brien 's");
  Check("do'nt", "do not");
}

TEST(Tokenizer, ContractionsWithoutApostrophe) {
  Check("dont doesnt didnt cant couldnt wont wouldnt shouldnt",
        "do not does not did not can not could not will not would not should not");
  Check("isnt wasnt arent werent havent hasnt hadnt",
        "is not was not are not were not have not has not had not");
  Check("im ive youre youve theyre weve thats whats",
        "i am i have you are you have they are we have that 's what 's");
  Check("IM DONT Im", "i am do not i am");
  Check("ill well were its id wed shed hell shell lets",
        "ill well were its id wed shed hell shell lets");
}

TEST(Tokenizer, ContractionsTakeTheirBytes) {
  CheckSlices("don't", "do|n't");
  CheckSlices("I’m", "I|’m");
  CheckSlices("dont im", "do|nt|i|m");
  CheckSlices("Dunno", "Du|n|no");
  CheckSlices("won’t", "wo|n’t");
  CheckSlices("cafe\u0301’s", "cafe\u0301|’s");
}

TEST(Tokenizer, ApostrophesThatAreLetters) {
  Check("O'Brien ma'am o'clock rock'n'roll", "o'brien ma'am o'clock rock'n'roll");
  Check("O’Brien", "o'brien");
  Check("two weeks' notice", "two weeks notice");
  Check("'tis the '90s", "it is the 90 s");
}

TEST(Tokenizer, Numbers) {
  CheckKind("12 185,000 3.5 1,250,000.75", TokenKind::kNumber, "12 185000 3.5 1250000.75");
  CheckKind("18,00,000", TokenKind::kNumber, "1800000");
  CheckKind("1.2.3 10.0.0.1", TokenKind::kNumber, "1.2.3 10.0.0.1");
  CheckKind("rooms 1,50 and 12,3", TokenKind::kNumber, "1 50 12 3");
  CheckKind("2024,123", TokenKind::kNumber, "2024 123");
  Check("10min 2x 3D", "10 min 2 x 3 d");
  Check("80-90k 80–90k", "80 90k 80 90k");
  Check("50%", "50 %");
  Check("3:1", "3 : 1");
}

TEST(Tokenizer, OrdinalsAndAmounts) {
  CheckKind("1st 2nd 3rd 9TH 4th-floor", TokenKind::kOrdinal, "1st 2nd 3rd 9th 4th");
  CheckKind("185k 1.2m £40K $3bn 12lpa 1,200k", TokenKind::kAmount,
            "185k 1.2m 40k 3bn 12lpa 1200k");
  CheckKind("5kg 5th 5", TokenKind::kAmount, "");
  Check("$185k", "$ 185k");
  CheckFlag("about $185k", kJoined, "185k");
}

TEST(Tokenizer, Times) {
  CheckKind("10:30 10am 9.30am 9.30PM 10:30pm 23:59:01", TokenKind::kTime,
            "10:30 10am 9.30am 9.30pm 10:30pm 23:59:01");
  CheckKind("10a.m. today", TokenKind::kTime, "10am");
  CheckKind("9.30 10:75 27:10 10amp", TokenKind::kTime, "");
  Check("10 am 10 a.m. and", "10 am 10 am and");
}

TEST(Tokenizer, Dates) {
  CheckKind("2025-05-08 2025/05/08 12/11/2025 12-11-2025 8.5.2025 8/5/25", TokenKind::kDate,
            "2025-05-08 2025/05/08 12/11/2025 12-11-2025 8.5.2025 8/5/25");
  CheckKind("2025-15-08 42/43/2025 1.2.3 12/11 12/11-2025 1/2/345", TokenKind::kDate, "");
}

TEST(Tokenizer, WebAddresses) {
  CheckSlices("see https://a.example/x?b=1#c, ok", "see|https://a.example/x?b=1#c|ok");
  CheckSlices("www.acme.io/jobs.", "www.acme.io/jobs|.");
  CheckSlices("(see example.com/a_(b))", "(|see|example.com/a_(b)|)");
  CheckSlices("my-site.co.uk is up", "my-site.co.uk|is|up");
  CheckSlices("example.com? Yes", "example.com|?|Yes");
  CheckSlices("<http://localhost:80/a>", "<|http://localhost:80/a|>");
  CheckSlices("WWW.ACME.COM", "WWW.ACME.COM");
  CheckSlices("acme.it/jobs", "acme.it/jobs");
  CheckKind("http://a.example www.b.fr c.com", TokenKind::kUrl, "url url url");
  CheckKind("node.js resume.pdf thanks.so great.it end.In http:// a://", TokenKind::kUrl, "");
}

TEST(Tokenizer, MailAddresses) {
  CheckSlices("mail ann.lee+jobs@mail.example.com, or", "mail|ann.lee+jobs@mail.example.com|or");
  CheckSlices("o'brien@example.com", "o'brien@example.com");
  CheckSlices("ann_b@example.com.", "ann_b@example.com|.");
  CheckSlices("<a@b.org>", "<|a@b.org|>");
  CheckSlices("dont@example.com", "dont@example.com");
  CheckKind("josé@example.com a@b @ann", TokenKind::kEmail, "email");
  Check("@ann a @ b", "@ ann a @ b");
}

TEST(Tokenizer, Punctuation) {
  Check("a. b! c? d; e: f (g) [h] {i} <j> k/l",
        "a . b ! c ? d ; e : f ( g ) [ h ] { i } < j > k / l");
  Check("a!! b!!! c?? d?! e!?", "a !! b !! c ?? d ?! e ?!");
  Check("a... b.. c… d…. e ....", "a ... b ... c ... d ... e ...");
  Check("a – b—c -- d --- e - f", "a - b - c - d - e - f");
  Check("pre- and post-sale -x", "pre and post sale x");
  Check("Name: ____ __ _", "name : ___ ___");
  Check("*bold* `code` **x**", "bold code x");
  Check("\"a\" 'b' “c” «d»", "a b c d");
  Check("ｏｋ！？（ａ）", "ok ?! ( a )");
  Check("‼ ⁇ ⁉ ‽", "!! ?? ?! ?!");
}

TEST(Tokenizer, Symbols) {
  Check("R&D C# £5 €6 +1 a=b 100%", "r & d c # £ 5 € 6 + 1 a = b 100 %");
  Check("ok 😊👍 ☺\uFE0F", "ok 😊 👍 ☺");
  CheckKind("R&D 😊 @ x", TokenKind::kSymbol, "& 😊 @");
}

TEST(Tokenizer, StopsOfWords) {
  Check("Dr. Ray", "dr ray");
  Check("e.g. this, i.e. that", "eg this ie that");
  Check("J. K. Ray and J.K. Ray", "j k ray and jk ray");
  Check("No. 5. No. I", "no 5 . no . i");
  Check("10 a.m. sharp", "10 am sharp");
  Check("the U.S. team in the U.S.A.", "the us team in the usa");
  Check("a Ph.D. student", "a phd student");
  Check("node.js and file.txt", "node js and file txt");
  Check("Acme Inc. is, Acme Inc. Thank", "acme inc is acme inc . thank");
  Check("soon.Then", "soon . then");
  Check(".NET is .5", "net is 5");
}

TEST(Tokenizer, Capitals) {
  CheckFlag("Ann lee Élan ÉCOLE Acme's I", kCapitalized, "ann elan ecole acme i");
  CheckFlag("NO Way A ÉCOLE B2B Q3 DON'T", kAllCaps, "no ecole b2b do not");
  CheckFlag("Привет мир Ωx", kCapitalized, "Привет Ωx");
}

TEST(Tokenizer, CommasAndQuotes) {
  CheckFlag("yes, no, (x), y", kCommaBefore, "no ( y");
  CheckFlag("say \"hi\" “you” ' x", kQuoteBefore, "hi you");
}

TEST(Tokenizer, InsideQuotes) {
  CheckFlag("he said \"not now\" twice", kInQuotes, "not now");
  CheckFlag("he said “not now” twice", kInQuotes, "not now");
  CheckFlag("he said «not now» twice", kInQuotes, "not now");
  CheckFlag("he said 'not now' twice", kInQuotes, "not now");
  CheckFlag("he said ‘don’t go’ twice", kInQuotes, "do not go");
  CheckFlag("(\"aside\") and ('here')", kInQuotes, "aside here");
  CheckFlag("\"Stop.\" she said", kInQuotes, "stop .");
  CheckFlag("two weeks' notice and the boss' office", kInQuotes, "");
  CheckFlag("an open \" mark and a 5\" screen", kInQuotes, "");
  CheckFlag("an \"open one\n\nnot closed\" here", kInQuotes, "");
  CheckFlag("\"one\" and \"two\"", kInQuotes, "one two");
}

TEST(Tokenizer, SpacesAndLines) {
  CheckFlag("a b\nc\r\nd", kNewlineBefore, "c d");
  CheckFlag("don't (a) x", kJoined, "not a )");
  CheckFlag("a\n\nb\n \t\nc\r\n\r\nd\re", kParagraphStart, "a b c d");
  CheckFlag("a\r\rb", kParagraphStart, "a b");
}

TEST(Tokenizer, ListMarks) {
  CheckFlag("Why:\n- a b\n* c\n• d\n1. e\n2) f\na) g\n(iv) h", kListItem, "a c d e f g h");
  Check("Why:\n- a b\n* c\n• d\n1. e\n2) f\na) g\n(iv) h", "why : a b c d e f g h");
  CheckFlag("I have thought about it for a long while now\n- really - and decline", kListItem, "");
  CheckFlag("I have lived in this town since I was of age\n21. The end", kListItem, "");
  CheckFlag("*Thanks* all\n*b*", kListItem, "");
  Check("- a\n-\n-- b", "a - b");
}

TEST(Tokenizer, SpanIsReadAlone) {
  const std::string_view text = "Dear Ann, don't go.com";
  std::vector<Token> tokens;
  Tokenize(text, {5, 12}, tokens);
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(Slice(text, tokens[0].span()), "Ann");
  EXPECT_EQ(Slice(text, tokens[1].span()), "do");
  EXPECT_FALSE(tokens[0].Has(kJoined));
  Tokenize(text, {16, 18}, tokens);
  EXPECT_EQ(Slice(text, tokens[2].span()), "go");
}

}  // namespace
}  // namespace decline_lint
