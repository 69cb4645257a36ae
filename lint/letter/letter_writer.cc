#include "lint/letter/letter_writer.h"

#include <utility>

#include "lint/letter/text_wrap.h"

namespace decline_lint {
namespace {

class Writer {
 public:
  Writer(const LetterValues& values, uint32_t width)
      : fields_(FieldValues(values)), width_(width) {}

  std::string Fill(const LetterText& text) { return FillLetterText(text, fields_, unfilled_); }

  void Add(const std::string& paragraph) {
    if (!body_.empty()) body_ += "\n";
    AppendWrapped(paragraph, "", width_, body_);
  }

  void AddBody(const LetterVariant& variant, bool one_paragraph) {
    std::string paragraph;
    for (size_t i = 0; i < variant.body.size(); ++i) {
      const bool goes_on = i > 0 && (one_paragraph || BelongTogether(variant.body[i - 1].slot,
                                                                     variant.body[i].slot));
      if (i > 0 && !goes_on) Add(std::exchange(paragraph, ""));
      if (!paragraph.empty()) paragraph += " ";
      paragraph += Fill(variant.body[i].text);
    }
    Add(paragraph);
  }

  void AddClosing(const std::string& closing, const std::string& name) {
    Add(closing);
    AppendWrapped(name, "", width_, body_);
  }

  WrittenLetter Take(std::string subject) {
    return {std::move(subject), std::move(body_), std::move(unfilled_)};
  }

 private:
  /// What is refused and why is one thought.
  static bool BelongTogether(LetterSlot a, LetterSlot b) {
    return (a == LetterSlot::kRefusal && b == LetterSlot::kReason) ||
           (a == LetterSlot::kReason && b == LetterSlot::kRefusal);
  }

  LetterFieldValues fields_;
  uint32_t width_;
  std::vector<LetterField> unfilled_;
  std::string body_;
};

const LetterText& InTurn(const std::vector<LetterText>& texts, size_t index) {
  return texts[index % texts.size()];
}

}  // namespace

WrittenLetter WriteLetter(const LetterCase& letters, const Tone& tone, size_t index,
                          const LetterValues& values, uint32_t width) {
  const LetterVariant& variant = letters.FindTone(tone.name)->variants.at(index);
  Writer writer(values, width);
  std::string subject = writer.Fill(letters.subject);
  writer.Add(writer.Fill(variant.greeting ? *variant.greeting : InTurn(tone.greetings, index)));
  writer.AddBody(variant, tone.one_paragraph);
  static const LetterText kName = ParseLetterText("{writer}").text;
  writer.AddClosing(writer.Fill(variant.closing ? *variant.closing : InTurn(tone.closings, index)),
                    writer.Fill(kName));
  return writer.Take(std::move(subject));
}

}  // namespace decline_lint
