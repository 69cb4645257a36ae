#include "lint/message/html/html_skeleton.h"

#include <algorithm>
#include <cassert>

#include "lint/message/html/html_tags.h"
#include "lint/message/html/html_token.h"

namespace decline_lint {
namespace {

constexpr std::string_view kBlanks = " \t\n\f\r";
constexpr std::string_view kText = "x";
constexpr std::string_view kBlankText = " ";
constexpr size_t kLongestValue = 1000;

/// Keeps track of the elements that the parser has open, or more than that: an end tag is taken to
/// end an element only where the parser cannot but agree.
class OpenElements {
 public:
  explicit OpenElements(uint32_t max_depth) : max_depth_(max_depth) {}

  bool is_full() const { return open_.size() >= max_depth_; }
  bool in_table() const { return tables_ > 0; }
  void Push(uint32_t tag);
  /// A start tag ends a paragraph, item or term that is open.
  void EndImplied(uint32_t tag);
  /// False when the end tag has no start.
  bool EndBlock(uint32_t tag);
  void EndInline();

 private:
  bool IsTop(uint32_t tag) const { return !open_.empty() && open_.back() == tag; }
  bool IsBarrier(uint32_t open, uint32_t ending) const;
  void Resize(size_t size);

  const uint32_t max_depth_;
  const uint32_t p_ = FindHtmlTag("p");
  const uint32_t li_ = FindHtmlTag("li");
  const uint32_t dd_ = FindHtmlTag("dd");
  const uint32_t dt_ = FindHtmlTag("dt");
  const uint32_t ul_ = FindHtmlTag("ul");
  const uint32_t ol_ = FindHtmlTag("ol");
  const uint32_t table_ = FindHtmlTag("table");
  const uint32_t span_ = FindHtmlTag("span");
  std::vector<uint32_t> open_;
  uint32_t tables_ = 0;
};

void OpenElements::Push(uint32_t tag) {
  open_.push_back(tag);
  tables_ += tag == table_;
}

void OpenElements::Resize(size_t size) {
  for (; open_.size() > size; open_.pop_back()) tables_ -= open_.back() == table_;
}

void OpenElements::EndImplied(uint32_t tag) {
  if (tag == table_) return;
  if (IsTop(p_)) open_.pop_back();
  const bool is_term = tag == dd_ || tag == dt_;
  if ((tag == li_ && IsTop(li_)) || (is_term && (IsTop(dd_) || IsTop(dt_)))) open_.pop_back();
}

/// What an end tag does not reach through.
bool OpenElements::IsBarrier(uint32_t open, uint32_t ending) const {
  return open == table_ || (ending == li_ && (open == ul_ || open == ol_));
}

bool OpenElements::EndBlock(uint32_t tag) {
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i] == tag) {
      Resize(i);
      return true;
    }
    if (IsBarrier(open_[i], tag)) return false;
  }
  return false;
}

void OpenElements::EndInline() {
  if (IsTop(span_)) open_.pop_back();
}

class SkeletonBuilder {
 public:
  SkeletonBuilder(std::string_view source, const HtmlLimits& limits)
      : source_(source),
        limits_(limits),
        tokens_(source),
        open_(limits.max_depth),
        kept_inline_(HtmlTagCount()),
        has_no_end_(HtmlTagCount()) {}

  HtmlSkeleton Build();

 private:
  void AddText(Span text);
  void AddStartTag(const HtmlToken& token);
  void AddEndTag(const HtmlToken& token);
  void StartBlock(uint32_t tag, const HtmlToken& token);
  void StartInline(uint32_t tag, const HtmlToken& token);
  void EndInline(uint32_t tag, const HtmlToken& token);
  void SkipContent(uint32_t tag);
  void LeaveOut(const HtmlToken& token);
  bool HasRoom() const { return tags_ < limits_.max_tags; }
  void Emit(std::string_view html, Span source);
  void EmitTag(std::string_view name, const HtmlToken& token);
  void EmitEndTag(std::string_view name, const HtmlToken& token);
  void AppendAttribute(HtmlAttribute attribute, std::string_view value);

  const std::string_view source_;
  const HtmlLimits limits_;
  HtmlTokenizer tokens_;
  OpenElements open_;
  /// For each inline tag, whether its open elements are in the skeleton: end tags go as starts
  /// went.
  std::vector<std::vector<bool>> kept_inline_;
  std::vector<bool> has_no_end_;  ///< by tag: none of its end tags follows
  uint32_t tags_ = 0;
  uint32_t blocks_left_out_ = 0;  ///< that are open
  HtmlSkeleton skeleton_;
};

void SkeletonBuilder::Emit(std::string_view html, Span source) {
  skeleton_.origins.push_back({static_cast<uint32_t>(skeleton_.html.size()), source});
  skeleton_.html += html;
}

/// Quotes and what is not ASCII become other letters: no name that is looked for has any.
void SkeletonBuilder::AppendAttribute(HtmlAttribute attribute, std::string_view value) {
  std::string& html = skeleton_.html;
  html.append(" ").append(HtmlAttributeName(attribute)).append("=\"");
  for (const char c : value.substr(0, kLongestValue)) {
    const bool is_plain = c >= ' ' && c <= '~' && c != '"';
    html += is_plain ? c : (kBlanks.find(c) != std::string_view::npos ? ' ' : '_');
  }
  html += '"';
}

void SkeletonBuilder::EmitTag(std::string_view name, const HtmlToken& token) {
  ++tags_;
  Emit("<", token.span);
  skeleton_.html += name;
  for (size_t i = 0; i < kHtmlAttributeCount; ++i)
    if (token.attributes[i].data() != nullptr)
      AppendAttribute(static_cast<HtmlAttribute>(i), token.attributes[i]);
  skeleton_.html += '>';
}

void SkeletonBuilder::EmitEndTag(std::string_view name, const HtmlToken& token) {
  Emit("</", token.span);
  skeleton_.html.append(name).append(">");
}

void SkeletonBuilder::AddText(Span text) {
  const bool is_blank = Slice(source_, text).find_first_not_of(kBlanks) == std::string_view::npos;
  Emit(is_blank ? kBlankText : kText, text);
}

void SkeletonBuilder::LeaveOut(const HtmlToken& token) {
  if (HasRoom())
    EmitTag("br", token);
  else
    Emit({&kHtmlTagLeftOut, 1}, token.span);
}

void SkeletonBuilder::StartBlock(uint32_t tag, const HtmlToken& token) {
  open_.EndImplied(tag);
  if (open_.is_full() || !HasRoom()) {
    ++blocks_left_out_;
    LeaveOut(token);
    return;
  }
  EmitTag(HtmlTagAt(tag).name, token);
  open_.Push(tag);
}

void SkeletonBuilder::StartInline(uint32_t tag, const HtmlToken& token) {
  const bool is_kept = token.has_attributes() && HasRoom() && !open_.is_full();
  kept_inline_[tag].push_back(is_kept);
  if (!is_kept) return;
  EmitTag("span", token);
  open_.Push(FindHtmlTag("span"));
}

void SkeletonBuilder::EndInline(uint32_t tag, const HtmlToken& token) {
  std::vector<bool>& kept = kept_inline_[tag];
  if (kept.empty()) return;
  if (kept.back()) {
    EmitEndTag("span", token);
    open_.EndInline();
  }
  kept.pop_back();
}

void SkeletonBuilder::SkipContent(uint32_t tag) {
  if (!has_no_end_[tag] && tokens_.SkipPastEndTag(HtmlTagAt(tag).name)) return;
  has_no_end_[tag] = true;
  if (HtmlTagAt(tag).rule == HtmlTagRule::kRaw) tokens_.SkipToEnd();
}

void SkeletonBuilder::AddStartTag(const HtmlToken& token) {
  const uint32_t tag = FindHtmlTag(token.name);
  if (tag == kUnknownHtmlTag) return;
  switch (HtmlTagAt(tag).rule) {
    case HtmlTagRule::kInline:
      return StartInline(tag, token);
    case HtmlTagRule::kBlock:
      return StartBlock(tag, token);
    case HtmlTagRule::kTablePart:
    case HtmlTagRule::kVoid:
      return HasRoom() ? EmitTag(HtmlTagAt(tag).name, token) : LeaveOut(token);
    case HtmlTagRule::kHidden:
    case HtmlTagRule::kRaw:
      return SkipContent(tag);
  }
}

void SkeletonBuilder::AddEndTag(const HtmlToken& token) {
  const uint32_t tag = FindHtmlTag(token.name);
  if (tag == kUnknownHtmlTag) return;
  const HtmlTag& row = HtmlTagAt(tag);
  if (row.rule == HtmlTagRule::kInline) return EndInline(tag, token);
  if (row.rule == HtmlTagRule::kTablePart && open_.in_table()) EmitEndTag(row.name, token);
  // Browsers read "</br>" as "<br>".
  if (row.name == "br" && HasRoom()) EmitTag(row.name, token);
  if (row.rule != HtmlTagRule::kBlock) return;
  if (blocks_left_out_ > 0) {
    --blocks_left_out_;
    LeaveOut(token);
  } else if (open_.EndBlock(tag)) {
    EmitEndTag(row.name, token);
  }
}

HtmlSkeleton SkeletonBuilder::Build() {
  for (HtmlToken token; tokens_.Next(&token);) {
    if (token.kind == HtmlToken::Kind::kText) AddText(token.span);
    if (token.kind == HtmlToken::Kind::kStartTag) AddStartTag(token);
    if (token.kind == HtmlToken::Kind::kEndTag) AddEndTag(token);
  }
  const auto size = static_cast<uint32_t>(source_.size());
  Emit("", {size, size});
  return std::move(skeleton_);
}

}  // namespace

size_t HtmlSkeleton::OriginAt(uint32_t at) const {
  const auto after = std::upper_bound(origins.begin(), origins.end(), at,
                                      [](uint32_t a, const Origin& b) { return a < b.at; });
  assert(after != origins.begin());
  return static_cast<size_t>(after - origins.begin()) - 1;
}

HtmlSkeleton MakeHtmlSkeleton(std::string_view source, const HtmlLimits& limits) {
  return SkeletonBuilder(source, limits).Build();
}

}  // namespace decline_lint
