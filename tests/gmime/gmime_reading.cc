#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "tests/gmime/reading.h"

namespace decline_lint {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
  void operator()(char* text) const { g_free(text); }
};
template <typename T>
using Ref = std::unique_ptr<T, Unref>;
using Chars = std::unique_ptr<char, Free>;

std::string OrEmpty(const char* text) { return text == nullptr ? "" : text; }

std::string TypeOf(GMimeObject* object) {
  GMimeContentType* type = g_mime_object_get_content_type(object);
  return Lower(Chars(g_mime_content_type_get_mime_type(type)).get());
}

std::string DecodedBytes(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  const Ref<GMimeStream> out(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, out.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string TextOf(GMimeTextPart* part) {
  const Chars text(g_mime_text_part_get_text(part));
  std::string plain = OrEmpty(text.get());
  std::erase(plain, '\r');
  return plain;
}

class Reader {
 public:
  explicit Reader(GMimeMessage* message) : message_(message) {}

  Reading Read() {
    reading_.is_mail = true;
    AddFields();
    GMimeObject* root = g_mime_message_get_mime_part(message_);
    if (root != nullptr) Add(root);
    GMimeObject* body = g_mime_message_get_body(message_);
    if (body != nullptr && TypeOf(body) == "text/plain")
      reading_.body = TextOf(GMIME_TEXT_PART(body));
    return std::move(reading_);
  }

 private:
  void AddFields() {
    GMimeHeaderList* list = g_mime_object_get_header_list(GMIME_OBJECT(message_));
    for (int i = 0; i < g_mime_header_list_get_count(list); ++i) {
      GMimeHeader* header = g_mime_header_list_get_header_at(list, i);
      const Chars raw(g_strdup(OrEmpty(g_mime_header_get_raw_value(header)).c_str()));
      const Chars unfolded(g_mime_utils_header_unfold(raw.get()));
      const Chars decoded(g_mime_utils_header_decode_text(nullptr, unfolded.get()));
      reading_.fields.emplace_back(g_mime_header_get_name(header), OneLine(decoded.get()));
    }
  }

  void Add(GMimeObject* object) {
    reading_.tree += TypeOf(object);
    if (GMIME_IS_MULTIPART(object)) return AddParts(GMIME_MULTIPART(object));
    if (GMIME_IS_MESSAGE_PART(object)) return AddMessage(GMIME_MESSAGE_PART(object));
    LeafReading leaf{TypeOf(object), "", "", "", GMIME_IS_TEXT_PART(object) != 0, true};
    if (GMIME_IS_PART(object)) {
      leaf.filename = OrEmpty(g_mime_part_get_filename(GMIME_PART(object)));
      leaf.bytes = DecodedBytes(GMIME_PART(object));
    }
    if (leaf.is_text) leaf.text = TextOf(GMIME_TEXT_PART(object));
    reading_.leaves.push_back(std::move(leaf));
  }

  void AddParts(GMimeMultipart* multipart) {
    const int count = g_mime_multipart_get_count(multipart);
    if (count == 0) return;
    reading_.tree += '(';
    for (int i = 0; i < count; ++i) {
      if (i > 0) reading_.tree += ',';
      Add(g_mime_multipart_get_part(multipart, i));
    }
    reading_.tree += ')';
  }

  void AddMessage(GMimeMessagePart* part) {
    GMimeMessage* inner = g_mime_message_part_get_message(part);
    GMimeObject* root = inner == nullptr ? nullptr : g_mime_message_get_mime_part(inner);
    if (root == nullptr) return;
    reading_.tree += '(';
    Add(root);
    reading_.tree += ')';
  }

  GMimeMessage* message_;
  Reading reading_;
};

}  // namespace

Reading ReadWithGMime(const std::string& bytes) {
  g_mime_init();
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  if (bytes.starts_with("From ")) g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
  const Ref<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  return message == nullptr ? Reading{} : Reader(message.get()).Read();
}

}  // namespace decline_lint
