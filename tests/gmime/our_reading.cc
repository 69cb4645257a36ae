#include <algorithm>

#include "lint/message/mime/mime_part.h"
#include "lint/message/mime/text_part.h"
#include "tests/gmime/reading.h"

namespace decline_lint {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool MayBeText(const MimePart& part) { return part.header.type.starts_with("text/"); }

class Reader {
 public:
  explicit Reader(const std::string& bytes)
      : file_("mail", bytes), plain_(ReadPlainMessage(file_)) {}

  Reading Read() {
    reading_.is_mail = !plain_.headers.empty();
    if (!reading_.is_mail) return std::move(reading_);
    const Message message = ReadMessage(file_, InputKind::kMail);
    for (const HeaderField& field : message.headers)
      reading_.fields.emplace_back(field.name, OneLine(field.value));
    PartHeader header;
    for (const HeaderField& field : plain_.headers)
      header.AddField(file_.bytes(), {field.name, field.name_span, field.value_span, 0});
    const MimePart root =
        ReadParts(file_.bytes(), std::move(header), plain_.body_begin, {}, &plain_);
    Add(root);
    reading_.body = message.text.substr(message.body_begin);
    return std::move(reading_);
  }

 private:
  void Add(const MimePart& part) {
    reading_.tree += part.header.type;
    if (part.children.empty()) return AddLeaf(part);
    reading_.tree += '(';
    for (size_t i = 0; i < part.children.size(); ++i) {
      if (i > 0) reading_.tree += ',';
      Add(part.children[i]);
    }
    reading_.tree += ')';
  }

  void AddLeaf(const MimePart& part) {
    LeafReading leaf{part.header.type, part.header.filename, "", "", MayBeText(part), false};
    leaf.bytes = plain_.from_mailbox
                     ? DecodeFromMailbox(file_.bytes(), part.body, part.header.encoding).text
                     : DecodeTransfer(file_.bytes(), part.body, part.header.encoding).text;
    if (leaf.is_text) {
      MimePart plain = part;
      plain.header.type = "text/plain";
      plain.header.flowed = false;
      const size_t notes = plain_.diagnostics.size();
      leaf.text = ReadTextPart(file_.bytes(), plain, &plain_).text.text;
      std::erase(leaf.text, '\r');
      leaf.is_clean =
          plain_.diagnostics.size() == notes && leaf.text.find(kReplacement) == std::string::npos;
    }
    reading_.leaves.push_back(std::move(leaf));
  }

  SourceFile file_;
  Message plain_;
  Reading reading_;
};

}  // namespace

std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

std::string OneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

Reading ReadOurWay(const std::string& bytes) { return Reader(bytes).Read(); }

}  // namespace decline_lint
