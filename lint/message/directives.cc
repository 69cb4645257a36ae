#include "lint/message/directives.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lint/message/mapped_text.h"
#include "lint/message/message.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/raw_field.h"

namespace decline_lint {
namespace {

constexpr std::string_view kFieldName = "X-Decline-Lint";
constexpr std::string_view kLineStart = "%%";
constexpr std::string_view kProgram = "decline-lint:";
constexpr std::string_view kDisable = "disable=";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSeparators = " \t\r\n,";

/// Calls `add` with each word of a text, its place in the text, and the kind of word it is.
template <typename Add>
void ReadWords(std::string_view text, Add add) {
  bool in_list = false;
  size_t at = text.find_first_not_of(kSeparators);
  while (at < text.size()) {
    const size_t end = std::min(text.find_first_of(kSeparators, at), text.size());
    std::string_view word = text.substr(at, end - at);
    if (word.starts_with(kDisable)) {
      in_list = true;
      word.remove_prefix(kDisable.size());
      at += kDisable.size();
    }
    const auto kind = word == "skip" ? DirectiveWord::Kind::kSkip
                      : in_list      ? DirectiveWord::Kind::kDisable
                                     : DirectiveWord::Kind::kUnknown;
    const Span span{static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    if (!word.empty()) add(kind, word, span);
    at = text.find_first_not_of(kSeparators, end);
  }
}

/// Where the words of a directive line begin; the line's end for a line that is none.
uint32_t WordsBegin(std::string_view text, const RawLine& line) {
  std::string_view rest = text.substr(line.begin, line.end - line.begin);
  if (!rest.starts_with(kLineStart)) return line.end;
  rest.remove_prefix(kLineStart.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
  if (!rest.starts_with(kProgram)) return line.end;
  return line.end - static_cast<uint32_t>(rest.size() - kProgram.size());
}

/// Whether a place of the text is in somebody else's words; marks are in order.
bool IsQuoted(const std::vector<MarkedSpan>& marks, uint32_t at) {
  const auto above = std::upper_bound(
      marks.begin(), marks.end(), at,
      [](uint32_t place, const MarkedSpan& mark) { return place < mark.span.begin; });
  if (above == marks.begin()) return false;
  const MarkedSpan& mark = *(above - 1);
  return mark.kind != MarkKind::kSignature && mark.span.Contains(at);
}

/// Where places of a text are when lines are taken out of it. Both come in order.
class Shift {
 public:
  explicit Shift(const std::vector<Span>& lines) : lines_(lines) {}

  /// Asked for places that never go back.
  uint32_t operator()(uint32_t at) {
    while (next_ < lines_.size() && lines_[next_].end <= at) taken_ += lines_[next_++].size();
    const bool inside = next_ < lines_.size() && lines_[next_].begin < at;
    return at - taken_ - (inside ? at - lines_[next_].begin : 0);
  }

 private:
  const std::vector<Span>& lines_;
  size_t next_ = 0;
  uint32_t taken_ = 0;
};

class DirectiveReader {
 public:
  DirectiveReader(std::string_view raw, Message* message) : raw_(raw), message_(*message) {}

  void Read() {
    ReadFields();
    const std::vector<Span> lines = ReadLines();
    if (!lines.empty()) TakeOut(lines);
  }

 private:
  void ReadFields() {
    size_t count = 0;
    for (const HeaderField& field : message_.headers) {
      if (!EqualFieldNames(field.name, kFieldName)) continue;
      ++count;
      ReadWords(Slice(raw_, field.value_span),
                [&](DirectiveWord::Kind kind, std::string_view word, Span span) {
                  const uint32_t at = field.value_span.begin;
                  AddWord(kind, word, {at + span.begin, at + span.end});
                });
      message_.directives.cuts.push_back({FieldSpan(field)});
    }
    if (count > 0 && count == message_.headers.size()) CutWholeHeader();
  }

  Span FieldSpan(const HeaderField& field) const {
    const auto whole = FieldAt(raw_, field.name_span.begin);
    return {field.name_span.begin, whole ? whole->next : field.value_span.end};
  }

  /// Nothing is left of the header: nor is the empty line that ends it.
  void CutWholeHeader() {
    std::vector<DirectiveCut>& cuts = message_.directives.cuts;
    const RawLine below = RawLineAt(raw_, cuts.back().span.end);
    const bool is_end = below.next > below.begin && IsBlankLine(raw_, below);
    cuts = {{{cuts.front().span.begin, is_end ? below.next : cuts.back().span.end}}};
  }

  /// The lines of the text that are directives.
  std::vector<Span> ReadLines() {
    std::vector<Span> lines;
    const std::string_view text = message_.text;
    size_t at = text.find(kLineStart, message_.body_begin);
    while (at != text.npos) {
      const RawLine line = RawLineAt(text, static_cast<uint32_t>(at));
      const bool opens_line =
          at == message_.body_begin || text[at - 1] == '\n' || text[at - 1] == '\r';
      const uint32_t words = opens_line ? WordsBegin(text, line) : line.end;
      if (words < line.end && !IsQuoted(message_.marks, line.begin)) {
        ReadLine(line, words);
        lines.push_back({line.begin, line.next});
      }
      at = text.find(kLineStart, opens_line ? line.next : at + 1);
    }
    return lines;
  }

  void ReadLine(const RawLine& line, uint32_t words) {
    ReadWords(Slice(message_.text, {words, line.end}),
              [&](DirectiveWord::Kind kind, std::string_view word, Span span) {
                AddWord(kind, word, message_.to_raw.ToRaw({words + span.begin, words + span.end}));
              });
    message_.directives.cuts.push_back(CutOf(line));
  }

  /// The line end goes, too, where it is one of the file.
  DirectiveCut CutOf(const RawLine& line) const {
    Span cut = message_.to_raw.ToRaw({line.begin, line.next});
    const std::string_view bytes = Slice(raw_, cut);
    uint32_t end = line.next;
    if (!bytes.ends_with('\n') && !bytes.ends_with('\r')) {
      end = line.end;
      cut = message_.to_raw.ToRaw({line.begin, line.end});
    }
    return {cut, IsApart(cut, line.begin, end)};
  }

  /// Whether the text around does not come from these bytes, too.
  bool IsApart(Span cut, uint32_t begin, uint32_t end) const {
    const OffsetMap& map = message_.to_raw;
    const bool before = begin == 0 || map.ToRaw({begin - 1, begin}).end <= cut.begin;
    const bool after = end == message_.text.size() || map.ToRaw({end, end + 1}).begin >= cut.end;
    return before && after;
  }

  void AddWord(DirectiveWord::Kind kind, std::string_view word, Span span) {
    message_.directives.words.push_back({kind, std::string(word), span});
  }

  void TakeOut(const std::vector<Span>& lines) {
    MappedText rest;
    uint32_t at = 0;
    for (Span line : lines) {
      Keep({at, line.begin}, rest);
      at = line.end;
    }
    Keep({at, static_cast<uint32_t>(message_.text.size())}, rest);
    Shift shifted(lines);
    for (MarkedSpan& mark : message_.marks) {
      const uint32_t begin = shifted(mark.span.begin);
      mark.span = {begin, shifted(mark.span.end)};
    }
    std::erase_if(message_.marks, [](const MarkedSpan& mark) { return mark.span.empty(); });
    message_.SetDecoded(std::move(rest));
  }

  void Keep(Span span, MappedText& rest) const {
    const std::string_view bytes = Slice(message_.text, span);
    if (message_.to_raw.is_identity()) return rest.Append(bytes, span.begin);
    rest.text += bytes;
    rest.map.AppendFrom(message_.to_raw, span);
  }

  std::string_view raw_;
  Message& message_;
};

}  // namespace

bool Directives::Skip() const {
  return std::any_of(words.begin(), words.end(), [](const DirectiveWord& word) {
    return word.kind == DirectiveWord::Kind::kSkip;
  });
}

void TakeDirectives(std::string_view raw, Message* message) {
  DirectiveReader(raw, message).Read();
}

}  // namespace decline_lint
