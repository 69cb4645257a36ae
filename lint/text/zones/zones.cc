#include "lint/text/zones/zones.h"

#include <algorithm>
#include <string_view>

#include "lint/text/zones/zones_attribution.h"
#include "lint/text/zones/zones_greeting.h"
#include "lint/text/zones/zones_lines.h"
#include "lint/text/zones/zones_sign_off.h"
#include "lint/text/zones/zones_signature.h"

namespace decline_lint {
namespace {

constexpr size_t kShortLine = 50;

/// Appends zones from one place to the next.
class ZoneWriter {
 public:
  ZoneWriter(const Lines& lines, std::vector<ZoneSpan>* zones) : lines_(lines), zones_(*zones) {}

  /// The text from where the last zone ended up to `end` is of that zone. Blank text is left to the
  /// zone that follows.
  void Close(Zone zone, uint32_t end) {
    if (end <= done_ || (end < lines_.size() && IsBlank({done_, end}))) return;
    Append(zone, end);
  }

  void Append(Zone zone, uint32_t end) {
    if (end <= done_) return;
    const bool joins = !zones_.empty() && zones_.back().zone == zone && zone != Zone::kAttribution;
    if (joins) {
      zones_.back().span.end = end;
    } else {
      zones_.push_back({zone, {done_, end}});
    }
    done_ = end;
  }

 private:
  bool IsBlank(Span span) const {
    const std::string_view text = Slice(lines_.text(), span);
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
  }

  const Lines& lines_;
  std::vector<ZoneSpan>& zones_;
  uint32_t done_ = 0;
};

void WriteHeader(const Message& message, ZoneWriter* writer) {
  if (!message.subject.empty() && message.subject.end <= message.body_begin) {
    writer->Append(Zone::kHeader, message.subject.begin);
    writer->Append(Zone::kSubject, message.subject.end);
  }
  writer->Append(Zone::kHeader, message.body_begin);
}

Zone ZoneOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::kQuoted:
      return Zone::kQuoted;
    case MarkKind::kSignature:
      return Zone::kSignature;
    case MarkKind::kAttribution:
      return Zone::kAttribution;
  }
  return Zone::kQuoted;
}

/// Parts the writer's words from signatures and from other people's words, line by line. Stretches
/// that are marked already are taken over; the lines between two of them are read on their own.
class Splitter {
 public:
  Splitter(const Lines& lines, ZoneWriter* writer)
      : whole_(lines), lines_(lines), writer_(*writer) {}

  void Run(uint32_t begin, const std::vector<MarkedSpan>& marks) {
    uint32_t at = begin;
    for (const MarkedSpan& mark : marks) {
      const bool quote = mark.kind == MarkKind::kQuoted;
      ReadLines(at, quote ? whole_.UntilQuote(mark.span.begin) : whole_.Until(mark.span.begin));
      if (rest_is_quoted_) break;
      TakeOver(mark);
      at = mark.span.end;
    }
    if (!rest_is_quoted_) ReadLines(at, whole_);
    writer_.Append(running_, whole_.size());
  }

 private:
  void ReadLines(uint32_t begin, const Lines& lines) {
    lines_ = lines;
    uint32_t at = begin;
    while (at < lines_.size()) at = Step(lines_.At(at));
  }

  void TakeOver(const MarkedSpan& mark) {
    writer_.Close(running_, mark.span.begin);
    const Line below = whole_.NextWritten(mark.span.end);
    writer_.Append(ZoneOf(mark.kind), below.blank() ? whole_.size() : below.begin);
    running_ = Zone::kBody;
    recent_.Clear();
  }

  /// Takes one line; returns where to go on.
  uint32_t Step(const Line& line) {
    if (line.blank()) {
      recent_.Clear();
      return line.next;
    }
    if (lines_.text()[line.content.begin] == '>') return StepMarked(line);
    if (running_ == Zone::kQuoted) Switch(Zone::kBody, line.begin);
    if (const auto found = FindAttribution(lines_, line, recent_)) return Quote(*found);
    if (running_ == Zone::kBody && StartsSignature(lines_, line, OpensParagraph())) {
      Switch(Zone::kSignature, line.begin);
    }
    recent_.Add(line);
    return line.next;
  }

  uint32_t StepMarked(const Line& line) {
    if (running_ != Zone::kQuoted) {
      if (const auto found = FindMarkedAttribution(lines_, line)) return Quote(*found);
      Switch(Zone::kQuoted, line.begin);
    }
    return line.next;
  }

  uint32_t Quote(const Attribution& attribution) {
    writer_.Close(running_, attribution.begin);
    writer_.Append(Zone::kAttribution, attribution.end);
    running_ = Zone::kQuoted;
    recent_.Clear();
    if (attribution.marked) return attribution.end;
    rest_is_quoted_ = true;
    return lines_.size();
  }

  void Switch(Zone zone, uint32_t begin) {
    if (running_ == zone) return;
    writer_.Close(running_, begin);
    running_ = zone;
    recent_.Clear();
  }

  bool OpensParagraph() const {
    return recent_.size() == 0 || recent_.Back(0).content.size() < kShortLine;
  }

  const Lines& whole_;
  Lines lines_;
  ZoneWriter& writer_;
  RecentLines recent_;
  Zone running_ = Zone::kBody;
  bool rest_is_quoted_ = false;
};

/// Finds the greeting and the sign-off inside the zones that are body so far.
class OwnWords {
 public:
  OwnWords(const Lines& lines, std::vector<ZoneSpan>* zones) : lines_(lines), zones_(*zones) {}

  void Mark() {
    const auto is_body = [](const ZoneSpan& zone) { return zone.zone == Zone::kBody; };
    const auto first = std::find_if(zones_.begin(), zones_.end(), is_body);
    if (first == zones_.end()) return;
    const auto last = std::find_if(zones_.rbegin(), zones_.rend(), is_body);
    const size_t first_index = static_cast<size_t>(first - zones_.begin());
    const size_t last_index = static_cast<size_t>(zones_.rend() - last) - 1;
    const uint32_t greeting_end = FindGreetingEnd(lines_, first->span);
    const auto own = [&](size_t i) {
      const Span span = zones_[i].span;
      return i == first_index ? Span{greeting_end, span.end} : span;
    };
    Span sign_off = FindSignOff(lines_, own(last_index), true);
    size_t signed_index = last_index;
    // What stands below a quote may be a mailing list's footer: the letter ends above it.
    if (sign_off.empty() && first_index != last_index) {
      sign_off = FindSignOff(lines_, own(first_index), false);
      signed_index = first_index;
    }
    if (!sign_off.empty()) Cut(signed_index, sign_off, Zone::kSignOff);
    const uint32_t begin = zones_[first_index].span.begin;
    if (greeting_end > begin) Cut(first_index, {begin, greeting_end}, Zone::kGreeting);
  }

 private:
  /// Makes `span`, a part of zone `i`, a zone of its own.
  void Cut(size_t i, Span span, Zone zone) {
    const ZoneSpan whole = zones_[i];
    zones_[i] = {zone, span};
    if (span.end < whole.span.end) {
      Insert(i + 1, {whole.zone, {span.end, whole.span.end}});
    }
    if (span.begin > whole.span.begin) Insert(i, {whole.zone, {whole.span.begin, span.begin}});
  }

  void Insert(size_t i, ZoneSpan zone) {
    zones_.insert(zones_.begin() + static_cast<std::ptrdiff_t>(i), zone);
  }

  const Lines& lines_;
  std::vector<ZoneSpan>& zones_;
};

}  // namespace

void FindZones(const Message& message, std::vector<ZoneSpan>* zones) {
  zones->clear();
  const Lines lines(message.text);
  ZoneWriter writer(lines, zones);
  WriteHeader(message, &writer);
  Splitter(lines, &writer).Run(message.body_begin, message.marks);
  OwnWords(lines, zones).Mark();
}

}  // namespace decline_lint
