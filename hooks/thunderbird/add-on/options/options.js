// The add-on's options: kept as soon as they are changed.

import { readOptions } from "../background/decision.js";

const form = document.querySelector("form");
const result = document.getElementById("result");
const words = (name, ...values) => messenger.i18n.getMessage(name, values.map(String));

async function keep() {
  if (!form.reportValidity()) return;
  await messenger.storage.local.set({
    whenHostFails: form.elements.whenHostFails.value,
    seconds: form.elements.seconds.valueAsNumber,
  });
}

async function tryConnection() {
  result.textContent = words("optionsTrying");
  try {
    const answer = await messenger.runtime.sendNativeMessage("decline_lint", { type: "hello" });
    if (answer?.type !== "hello") throw new Error(answer?.error ?? "no answer");
    result.textContent = words("optionsWorks", answer.version);
  } catch (error) {
    result.textContent = words("optionsFails", error.message);
  }
}

for (const each of document.querySelectorAll("[data-words]"))
  each.textContent = words(each.dataset.words);
document.documentElement.lang = messenger.i18n.getUILanguage();
const options = readOptions(await messenger.storage.local.get());
form.elements.whenHostFails.value = options.whenHostFails;
form.elements.seconds.value = options.seconds;
form.addEventListener("change", keep);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("try").addEventListener("click", tryConnection);
