#include "lint/yaml/yaml_document.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace decline_lint {
namespace {

constexpr size_t kMaxDepth = 64;

/// What ends the parse early; caught in this file.
struct Refusal {
  YAML::Mark mark;
  std::string message;
};

/// Builds the tree out of the library's events, which carry the marks.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const SourceFile& file) : file_(file) {}

  YamlNode Take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Refusal{mark, "anchors and aliases are not read in rule files"};
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    YamlNode node;
    node.span = PlaceOf(mark);
    Add(std::move(node));
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    YamlNode node;
    node.kind = YamlNode::Kind::kScalar;
    node.scalar = value;
    Locate(OffsetOf(mark), node);
    Add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    Open(mark, YamlNode::Kind::kSequence);
  }
  void OnSequenceEnd() override { Close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    Open(mark, YamlNode::Kind::kMap);
  }
  void OnMapEnd() override { Close(); }

  uint32_t OffsetOf(const YAML::Mark& mark) const {
    if (mark.is_null()) return 0;
    const uint32_t line = std::min(static_cast<uint32_t>(mark.line) + 1, file_.line_count());
    const uint32_t bom = line == 1 && file_.bytes().starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return std::min(file_.LineStart(line) + bom + static_cast<uint32_t>(mark.column), file_.size());
  }
  Span PlaceOf(const YAML::Mark& mark) const {
    const uint32_t at = OffsetOf(mark);
    return {at, std::min(at + 1, file_.size())};
  }

 private:
  /// A collection being read; a map keeps the key that waits for its value.
  struct Frame {
    YamlNode node;
    std::optional<YamlNode> key;
  };

  static bool IsBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  /// A folded scalar differs from its bytes in nothing but white space.
  std::vector<uint32_t> PlacesOfFolded(uint32_t at, std::string_view scalar) const {
    const std::string_view bytes = file_.bytes();
    std::vector<uint32_t> places;
    if (bytes[at] == '>' || bytes[at] == '|')
      at = static_cast<uint32_t>(std::min(bytes.find('\n', at), bytes.size()));
    for (const char c : scalar) {
      while (at < bytes.size() && IsBlank(bytes[at]) && !IsBlank(c)) ++at;
      if (at == bytes.size() || (bytes[at] != c && !(IsBlank(c) && IsBlank(bytes[at])))) return {};
      places.push_back(at++);
    }
    return places;
  }

  void Locate(uint32_t at, YamlNode& node) const {
    const std::string_view rest = file_.bytes().substr(at);
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    node.content_begin = at + (quoted ? 1 : 0);
    node.verbatim = file_.bytes().substr(node.content_begin).starts_with(node.scalar);
    if (!node.verbatim && !node.scalar.empty() && node.content_begin < file_.size())
      node.places = PlacesOfFolded(node.content_begin, node.scalar);
    const auto length = static_cast<uint32_t>(node.scalar.size());
    const uint32_t line_end = at + static_cast<uint32_t>(std::min(rest.find('\n'), rest.size()));
    node.span = {at, node.verbatim ? node.content_begin + length + (quoted ? 1 : 0) : line_end};
  }

  void Open(const YAML::Mark& mark, YamlNode::Kind kind) {
    if (stack_.size() >= kMaxDepth) throw Refusal{mark, "nested too deeply"};
    Frame frame;
    frame.node.kind = kind;
    frame.node.span = PlaceOf(mark);
    stack_.push_back(std::move(frame));
  }
  void Close() {
    YamlNode node = std::move(stack_.back().node);
    stack_.pop_back();
    Add(std::move(node));
  }
  void Add(YamlNode node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& top = stack_.back();
    if (top.node.IsSequence()) {
      top.node.items.push_back(std::move(node));
    } else if (!top.key) {
      top.key = std::move(node);
    } else {
      top.node.entries.push_back({std::move(*top.key), std::move(node)});
      top.key.reset();
    }
  }

  const SourceFile& file_;
  YamlNode root_;
  std::vector<Frame> stack_;
};

Diagnostic Mistake(Span span, std::string message) {
  Diagnostic diagnostic;
  diagnostic.rule_id = "rule-file";
  diagnostic.severity = Severity::kError;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  return diagnostic;
}

}  // namespace

const YamlNode* YamlNode::Find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name.scalar == key) return &value;
  return nullptr;
}

Span YamlNode::Inside(uint32_t begin, uint32_t end) const {
  if (end > scalar.size()) return span;
  if (begin < end && !places.empty()) return {places[begin], places[end - 1] + 1};
  if (!verbatim) return span;
  return {content_begin + begin, content_begin + end};
}

const char* YamlKindName(YamlNode::Kind kind) {
  static constexpr const char* kNames[] = {"nothing", "text", "a list", "a mapping"};
  return kNames[static_cast<int>(kind)];
}

YamlParse ParseYaml(const SourceFile& file) {
  YamlParse result;
  TreeBuilder builder(file);
  try {
    std::istringstream input{std::string(file.bytes())};
    YAML::Parser parser(input);
    parser.HandleNextDocument(builder);
    result.root = builder.Take();
  } catch (const YAML::Exception& error) {
    result.diagnostics.push_back(Mistake(builder.PlaceOf(error.mark), "not YAML: " + error.msg));
    result.diagnostics.back().help =
        "text that begins with a sign such as { [ : & * or holds ': ' needs quotes around it";
  } catch (const Refusal& refusal) {
    result.diagnostics.push_back(Mistake(builder.PlaceOf(refusal.mark), refusal.message));
  }
  return result;
}

}  // namespace decline_lint
