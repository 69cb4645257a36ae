#include "lint/message/mail_message.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lint/message/charset/charset.h"
#include "lint/message/message_notes.h"
#include "lint/message/mime/encoded_words.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/mailbox.h"
#include "lint/message/mime/mime_part.h"
#include "lint/message/mime/text_part.h"

namespace decline_lint {
namespace {

/// A longer plain alternative is no mere advice to look at the other one.
constexpr uint32_t kLongestStub = 400;
/// A longer calendar is that of a year, and no invitation.
constexpr uint32_t kLongestCalendar = 1 << 20;

RawField RawFieldOf(const HeaderField& field) {
  return {field.name, field.name_span, field.value_span, 0};
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

bool Mentions(std::string_view text, std::string_view word) {
  for (size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (EqualFieldNames(text.substr(at, word.size()), word)) return true;
  }
  return false;
}

/// "Your mail program does not show HTML": whatever the language, that word is in it.
bool IsStub(const MappedText& text) {
  return IsBlank(text.text) || (text.size() <= kLongestStub && Mentions(text.text, "html"));
}

bool IsEncrypted(const PartHeader& header) {
  return header.type == "multipart/encrypted" || header.type == "application/pkcs7-mime" ||
         header.type == "application/x-pkcs7-mime";
}

bool IsCalendar(const PartHeader& header) {
  return header.type == "text/calendar" || header.type == "application/ics";
}

bool IsForwarded(const MimePart& part) {
  return part.header.type.starts_with("message/") && !part.children.empty();
}

enum class Author : uint8_t { kWriter, kOther };

class MailReader {
 public:
  MailReader(std::string_view bytes, Message* message) : bytes_(bytes), message_(*message) {}

  void Read(const MimePart& root) {
    ReadHeader(root.body.begin);
    AddPart(root, Author::kWriter, true);
    message_.unreadable = met_encrypted_ && text_.size() == message_.body_begin;
    message_.SetDecoded(std::move(text_));
  }

 private:
  void ReadHeader(uint32_t body_begin) {
    for (HeaderField& field : message_.headers) {
      const bool encoded = MayHoldEncodedWords(field.value);
      const bool subject = text_.text.empty() && IsSubjectName(field.name);
      if (!encoded && !subject) continue;
      MappedText value = DecodeHeaderText(bytes_, field.value_span);
      if (encoded) field.value = value.text;
      if (subject) text_ = std::move(value);
    }
    message_.subject = {0, text_.size()};
    text_.AppendDecoded("\n", body_begin, 0);
    message_.body_begin = text_.size();
  }

  /// `first`: a part that comes first is the letter even if it has a file name.
  void AddPart(const MimePart& part, Author author, bool first) {
    const std::string& type = part.header.type;
    if (IsEncrypted(part.header)) {
      AddEncrypted(part);
    } else if (type == "multipart/alternative") {
      AddAlternative(part, author, first);
    } else if (type == "multipart/signed" || type == "multipart/report") {
      if (!part.children.empty()) AddPart(part.children[0], author, first);
      AddAttachmentsAfter(part, 1);
    } else if (type == "multipart/related") {
      AddRelated(part, author, first);
    } else if (IsForwarded(part)) {
      AddForwarded(part.children[0]);
    } else if (type.starts_with("multipart/")) {
      for (size_t i = 0; i < part.children.size(); ++i) {
        AddPart(part.children[i], author, first && i == 0);
      }
    } else if (IsInlineText(part, first)) {
      AddText(part, ReadTextPart(bytes_, part, &message_), author, false);
    } else {
      AddAttachment(part);
    }
  }

  static bool IsInlineText(const MimePart& part, bool first) {
    if (part.header.attached || (!first && !part.header.filename.empty())) return false;
    return IsPlainText(part) || IsHtml(part);
  }

  void AddEncrypted(const MimePart& part) {
    const bool is_signature =
        part.header.smime_type == "signed-data" || part.header.smime_type == "certs-only";
    AddNote(is_signature ? NoteKind::kOpaqueSignature : NoteKind::kEncrypted, part.header.type_span,
            "", &message_);
    met_encrypted_ = true;
  }

  void AddAlternative(const MimePart& part, Author author, bool first) {
    const MimePart* plain = nullptr;
    const MimePart* rich = nullptr;
    for (const MimePart& child : part.children) {
      if (IsPlainText(child) && !child.header.attached) {
        if (plain == nullptr) plain = &child;
      } else if (IsHtml(child) || child.header.type.starts_with("multipart/")) {
        rich = &child;
      } else {
        AddAttachment(child);
      }
    }
    if (plain != nullptr) {
      TextPart text = ReadTextPart(bytes_, *plain, &message_);
      if (rich == nullptr || !IsStub(text.text)) {
        AddText(*plain, text, author, rich != nullptr);
        if (rich != nullptr) AddAttachmentsAfter(*rich, 0);
        return;
      }
    }
    if (rich != nullptr) AddPart(*rich, author, first);
  }

  void AddRelated(const MimePart& part, Author author, bool first) {
    const auto is_root = [&](const MimePart& child) {
      return child.header.content_id == part.header.start;
    };
    auto root = part.children.begin();
    if (!part.header.start.empty()) {
      root = std::find_if(part.children.begin(), part.children.end(), is_root);
      if (root == part.children.end()) root = part.children.begin();
    }
    for (auto child = part.children.begin(); child != part.children.end(); ++child) {
      if (child == root) {
        AddPart(*child, author, first);
      } else {
        AddAttachment(*child);
      }
    }
  }

  void AddForwarded(const MimePart& forwarded) {
    const uint32_t begin = StartBlock();
    uint32_t at = forwarded.header_span.begin;
    while (at < forwarded.header_span.end) {
      const auto field = FieldAt(bytes_, at);
      if (!field) break;
      at = field->next;
      if (TellsOrigin(field->name)) AddFieldLine(*field);
    }
    Mark(MarkKind::kAttribution, begin);
    AddPart(forwarded, Author::kOther, true);
  }

  static bool TellsOrigin(std::string_view name) {
    constexpr std::array<std::string_view, 3> kNames = {"From", "Date", "Subject"};
    return std::any_of(kNames.begin(), kNames.end(),
                       [&](std::string_view known) { return EqualFieldNames(name, known); });
  }

  void AddFieldLine(const RawField& field) {
    text_.Append(bytes_.substr(field.name_span.begin, field.name_span.size() + 1),
                 field.name_span.begin);
    text_.AppendDecoded(" ", field.value.begin, 0);
    const MappedText value = DecodeHeaderText(bytes_, field.value);
    text_.AppendFrom(value, {0, value.size()});
    text_.AppendDecoded("\n", field.value.end, 0);
  }

  /// `has_twin`: another part says the same once more.
  void AddText(const MimePart& part, const TextPart& words, Author author, bool has_twin) {
    if (IsBlank(words.text.text)) return;
    const uint32_t begin = StartBlock();
    text_.AppendFrom(words.text, {0, words.text.size()});
    if (author == Author::kOther) return Mark(MarkKind::kQuoted, begin);
    const PartHeader& header = part.header;
    message_.stretches.push_back({{begin, text_.size()},
                                  part.body,
                                  header.encoding,
                                  header.charset,
                                  header.flowed,
                                  header.delsp,
                                  IsHtml(part),
                                  has_twin});
    for (const MarkedSpan& mark : words.marks) {
      message_.marks.push_back({mark.kind, {begin + mark.span.begin, begin + mark.span.end}});
    }
  }

  /// Sets what follows off from the parts before; returns where it begins.
  uint32_t StartBlock() {
    if (text_.size() > message_.body_begin) {
      const uint32_t place = text_.map.ToRaw({text_.size(), text_.size()}).begin;
      text_.AppendDecoded(text_.text.ends_with('\n') ? "\n" : "\n\n", place, 0);
    }
    return text_.size();
  }

  void Mark(MarkKind kind, uint32_t begin) {
    if (begin < text_.size()) message_.marks.push_back({kind, {begin, text_.size()}});
  }

  void AddAttachment(const MimePart& part) {
    if (IsCalendar(part.header) && !message_.invitation) ReadInvitation(part);
    if (part.children.empty()) message_.attachments.push_back({part.header.filename, part.body});
    AddAttachmentsAfter(part, 0);
  }

  void ReadInvitation(const MimePart& part) {
    if (part.body.size() > kLongestCalendar) return;
    MappedText text = DecodeTransfer(bytes_, part.body, part.header.encoding);
    ConvertToUtf8(part.header.charset, &text);
    message_.invitation = ReadCalendar(text.text);
  }

  /// Texts that are not chosen are no attachments.
  void AddAttachmentsAfter(const MimePart& part, size_t first) {
    for (size_t i = first; i < part.children.size(); ++i) {
      const MimePart& child = part.children[i];
      if (!IsInlineText(child, false)) AddAttachment(child);
    }
  }

  std::string_view bytes_;
  Message& message_;
  MappedText text_;
  bool met_encrypted_ = false;
};

bool HoldsEscapes(const Message& plain) {
  const Span body{plain.body_begin, static_cast<uint32_t>(plain.text.size())};
  return FindEscapedFrom(plain.text, body) < body.end;
}

bool IsUtf8Name(std::string_view charset) {
  return charset.empty() || EqualFieldNames(charset, "utf-8") ||
         EqualFieldNames(charset, "us-ascii");
}

}  // namespace

bool NeedsDecoding(const Message& plain) {
  if (plain.from_mailbox && HoldsEscapes(plain)) return true;
  PartHeader header;
  for (const HeaderField& field : plain.headers) {
    if (IsSubjectName(field.name) && MayHoldEncodedWords(field.value)) return true;
    header.AddField(plain.text, RawFieldOf(field));
  }
  return header.type != "text/plain" || header.encoding != TransferEncoding::kIdentity ||
         header.flowed || !IsUtf8Name(header.charset);
}

void ReadMail(const SourceFile& file, const MessageLimits& limits, Message* message) {
  PartHeader header;
  for (const HeaderField& field : message->headers) {
    header.AddField(file.bytes(), RawFieldOf(field));
  }
  const MimePart root =
      ReadParts(file.bytes(), std::move(header), message->body_begin, limits, message);
  MailReader(file.bytes(), message).Read(root);
}

}  // namespace decline_lint
