#include "lint/message/mime/mime_part.h"

#include <cstring>
#include <utility>

#include "lint/message/message_notes.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/parameters.h"

namespace decline_lint {
namespace {

constexpr std::string_view kDashes = "--";

bool IsMultipart(const PartHeader& header) { return header.type.starts_with("multipart/"); }

/// RFC 2046 section 5.2.1 forbids to encode a message; one that is, is not read.
bool HoldsPlainMessage(const PartHeader& header) {
  return header.encoding == TransferEncoding::kIdentity &&
         (header.type == "message/rfc822" || header.type == "message/global");
}

/// "<id>" without its brackets.
std::string_view BareId(std::string_view id) {
  if (id.starts_with('<')) id.remove_prefix(1);
  return id.substr(0, id.find('>'));
}

/// A line that ends a part: which of the multiparts around it, from the outermost, it belongs to.
struct Delimiter {
  static constexpr size_t kEnd = SIZE_MAX;  ///< the end of the bytes

  size_t level = kEnd;
  bool closes = false;  ///< ends the multipart, too
  uint32_t begin = 0;
  uint32_t next = 0;
};

class TreeReader {
 public:
  TreeReader(std::string_view bytes, const MessageLimits& limits, Message* message)
      : bytes_(bytes), limits_(limits), message_(*message) {}

  /// Reads what follows the header of `part`; returns the line that ends it.
  Delimiter ReadBody(MimePart& part, uint32_t begin) {
    // Without a boundary, or without a line of it, a multipart is nothing but text.
    if (IsMultipart(part.header) && part.header.boundary.empty()) part.header.type = "text/plain";
    const bool structured = IsMultipart(part.header) || HoldsPlainMessage(part.header);
    const bool too_deep = structured && depth_ >= limits_.max_depth;
    if (too_deep) AddNote(NoteKind::kTooDeep, part.header.type_span, "", &message_);
    Delimiter end;
    if (!structured || too_deep) {
      end = FindDelimiter(begin);
    } else {
      ++depth_;
      end = IsMultipart(part.header) ? ReadChildren(part, begin) : ReadChild(part, begin);
      --depth_;
    }
    part.body = {begin, BodyEnd(begin, end)};
    return end;
  }

 private:
  Delimiter ReadChild(MimePart& parent, uint32_t begin) {
    MimePart child;
    if (parent.header.type == "multipart/digest") child.header.type = "message/rfc822";
    const uint32_t body_begin = ReadHeader(child, begin);
    const Delimiter end = ReadBody(child, body_begin);
    parent.children.push_back(std::move(child));
    return end;
  }

  Delimiter ReadChildren(MimePart& parent, uint32_t begin) {
    const size_t level = boundaries_.size();
    boundaries_.push_back(parent.header.boundary);
    Delimiter end = FindDelimiter(begin);
    if (end.level != level) parent.header.type = "text/plain";
    while (end.level == level && !end.closes) {
      end = ++parts_ > limits_.max_parts ? SkipPart(end) : ReadChild(parent, end.next);
    }
    boundaries_.pop_back();
    return end.level == level ? FindDelimiter(end.next) : end;
  }

  Delimiter SkipPart(const Delimiter& begin) {
    if (!told_of_parts_) {
      AddNote(NoteKind::kTooManyParts, {begin.begin, begin.begin}, "", &message_);
    }
    told_of_parts_ = true;
    return FindDelimiter(begin.next);
  }

  /// Returns where the body begins.
  uint32_t ReadHeader(MimePart& part, uint32_t begin) {
    uint32_t at = begin;
    for (uint32_t fields = 0; at < bytes_.size(); ++fields) {
      if (bytes_.substr(at, kDashes.size()) == kDashes) break;
      const auto field = FieldAt(bytes_, at);
      if (!field) {
        const RawLine line = RawLineAt(bytes_, at);
        part.header_span = {begin, at};
        return IsBlankLine(bytes_, line) ? line.next : at;
      }
      at = field->next;
      if (fields > limits_.max_fields || at - begin > limits_.max_header_bytes) {
        if (!std::exchange(told_of_header_, true)) {
          AddNote(NoteKind::kLongHeader, field->name_span, "", &message_);
        }
        continue;
      }
      part.header.AddField(bytes_, *field);
    }
    part.header_span = {begin, at};
    return at;
  }

  /// The first line from `begin`, where a line must begin, that delimits a part.
  Delimiter FindDelimiter(uint32_t begin) const {
    const auto size = static_cast<uint32_t>(bytes_.size());
    const Delimiter none{Delimiter::kEnd, false, size, size};
    if (boundaries_.empty() || begin >= size) return none;
    if (const Delimiter first = DelimiterAt(begin); first.level != Delimiter::kEnd) return first;
    while (begin < size) {
      const void* found = memmem(bytes_.data() + begin, size - begin, "\n--", 3);
      if (found == nullptr) return none;
      begin = static_cast<uint32_t>(static_cast<const char*>(found) - bytes_.data()) + 1;
      if (const Delimiter line = DelimiterAt(begin); line.level != Delimiter::kEnd) return line;
    }
    return none;
  }

  Delimiter DelimiterAt(uint32_t begin) const {
    if (bytes_.substr(begin, kDashes.size()) != kDashes) return {};
    for (size_t level = boundaries_.size(); level-- > 0;) {
      const std::string_view boundary = boundaries_[level];
      const std::string_view rest = bytes_.substr(begin + 2);
      if (!rest.starts_with(boundary)) continue;
      const bool closes = rest.substr(boundary.size(), kDashes.size()) == kDashes;
      const size_t tail = begin + 2 + boundary.size() + (closes ? 2 : 0);
      const RawLine line = RawLineAt(bytes_, static_cast<uint32_t>(tail));
      if (IsBlankLine(bytes_, line)) return {level, closes, begin, line.next};
    }
    return {};
  }

  /// The line end before a boundary belongs to it.
  uint32_t BodyEnd(uint32_t begin, const Delimiter& delimiter) const {
    uint32_t end = delimiter.begin;
    if (delimiter.level == Delimiter::kEnd) return end;
    if (end > begin && bytes_[end - 1] == '\n') --end;
    if (end > begin && bytes_[end - 1] == '\r') --end;
    return end;
  }

  std::string_view bytes_;
  const MessageLimits& limits_;
  Message& message_;
  std::vector<std::string> boundaries_;
  uint32_t depth_ = 0;
  uint32_t parts_ = 0;
  bool told_of_parts_ = false;
  bool told_of_header_ = false;
};

}  // namespace

void PartHeader::AddField(std::string_view bytes, const RawField& field) {
  if (field.name.size() < 8 || !EqualFieldNames(field.name.substr(0, 8), "content-")) return;
  const std::string_view kind = field.name.substr(8);
  if (EqualFieldNames(kind, "type")) {
    const ParameterizedValue value = ReadParameters(Unfold(bytes, field.value));
    if (value.value.find('/') == std::string::npos) return;
    type = value.value;
    type_span = field.value;
    charset = value.Find("charset");
    boundary = value.Find("boundary");
    smime_type = value.Find("smime-type");
    start = BareId(value.Find("start"));
    flowed = EqualFieldNames(value.Find("format"), "flowed");
    delsp = EqualFieldNames(value.Find("delsp"), "yes");
    if (filename.empty()) filename = value.Find("name");
  } else if (EqualFieldNames(kind, "transfer-encoding")) {
    const std::string value = Unfold(bytes, field.value);
    encoding = FindTransferEncoding(ReadParameters(value).value);
    encoding_span = field.value;
  } else if (EqualFieldNames(kind, "disposition")) {
    const ParameterizedValue value = ReadParameters(Unfold(bytes, field.value));
    attached = value.value == "attachment";
    if (!value.Find("filename").empty()) filename = value.Find("filename");
  } else if (EqualFieldNames(kind, "id")) {
    content_id = BareId(Slice(bytes, field.value));
  }
}

MimePart ReadParts(std::string_view bytes, PartHeader header, uint32_t body_begin,
                   const MessageLimits& limits, Message* message) {
  MimePart root;
  root.header = std::move(header);
  TreeReader(bytes, limits, message).ReadBody(root, body_begin);
  return root;
}

}  // namespace decline_lint
