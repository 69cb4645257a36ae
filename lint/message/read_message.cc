// ReadMessage: tells what kind of input the bytes are.
#include <algorithm>
#include <string_view>
#include <utility>

#include "lint/base/utf8.h"
#include "lint/message/charset/charset.h"
#include "lint/message/html/html_text.h"
#include "lint/message/mail_message.h"
#include "lint/message/message.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/patch_mail.h"
#include "lint/message/mime/pgp_blocks.h"

namespace decline_lint {
namespace {

bool OpensWebPage(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (!bytes.starts_with('<')) return false;
  return EqualFieldNames(bytes.substr(0, 14), "<!doctype html") ||
         EqualFieldNames(bytes.substr(0, 5), "<html");
}

Message ReadWebPage(const SourceFile& file) {
  MappedText source;
  const bool has_mark = file.bytes().starts_with(kUtf8Bom);
  const auto begin = static_cast<uint32_t>(has_mark ? kUtf8Bom.size() : 0);
  source.Append(file.bytes().substr(begin), begin);
  ConvertToUtf8("utf-8", &source);
  HtmlText html = ReadHtml(source.text);
  Message message;
  message.SetDecoded(MapThrough(std::move(html.text), html.to_source, source));
  message.stretches.push_back({.text = {0, static_cast<uint32_t>(message.text.size())},
                               .body = {begin, file.size()},
                               .charset = "utf-8",
                               .html = true});
  message.marks = std::move(html.marks);
  return message;
}

Message ReadAnyMessage(const SourceFile& file, InputKind kind, const MessageLimits& limits) {
  if (kind == InputKind::kHtml) return ReadWebPage(file);
  const bool from_wire = kind == InputKind::kWireMail;
  Message message = ReadPlainMessage(file, limits, from_wire);
  if (kind == InputKind::kText || kind == InputKind::kMarkdown) return message;
  if (message.headers.empty()) {
    const bool web_page = kind == InputKind::kAuto && OpensWebPage(message.text);
    return web_page ? ReadWebPage(file) : std::move(message);
  }
  if (from_wire || kind == InputKind::kMail || NeedsDecoding(message))
    ReadMail(file, limits, &message);
  MarkPgpBlocks(&message);
  MarkPatch(&message);
  return message;
}

}  // namespace

Message ReadMessage(const SourceFile& file, InputKind kind, const MessageLimits& limits) {
  Message message = ReadAnyMessage(file, kind, limits);
  TakeDirectives(file.bytes(), &message);
  return message;
}

}  // namespace decline_lint
