// What the page does beside HTML: boxes and keys for a serial, sounds for a result, and scans of a scanner that is a keyboard.
// All words come from the page. Without this script every page can be read and every form be sent.
(() => {
  "use strict";

  const ALIKE = { 0: "OQD", O: "0QD", Q: "0OD", D: "0OQ", 1: "IL", I: "1L", L: "1I", 8: "B", B: "8", 5: "S", S: "5", 2: "Z", Z: "2" };
  const KEYS = "1234567890QWERTYUIOPASDFGHJKL-ZXCVBNM/?";

  const make = (name, attributes, text) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // Boxes below the field show each character by itself and what it looks like; keys are for gloves.
  const dress = (form) => {
    if (form.dataset.dressed) return;
    form.dataset.dressed = "yes";
    const inputs = [...form.querySelectorAll("input[dir=ltr]")];
    let active = inputs[0];
    for (const input of inputs) {
      const boxes = make("div", { class: "boxes", "aria-hidden": "true" });
      input.after(boxes);
      const draw = () => {
        boxes.replaceChildren(
          ...[...input.value].map((character) => {
            const alike = ALIKE[character.toUpperCase()];
            const marked = alike && input.dataset.alike ? { "data-alike": `${input.dataset.alike} ${[...alike].join(" ")}` } : {};
            return make("span", marked, character);
          }),
        );
      };
      input.addEventListener("input", draw);
      input.addEventListener("focus", () => { active = input; });
      draw();
    }
    const keys = make("details", { class: "keys" });
    const board = make("div", { class: "board" });
    keys.append(make("summary", {}, active.dataset.keys), board);
    const press = (change) => {
      active.value = change(active.value).slice(0, 64);
      active.dispatchEvent(new Event("input"));
      active.focus();
    };
    for (const key of KEYS) {
      const button = make("button", { type: "button" }, key);
      button.addEventListener("click", () => press((value) => value + key));
      board.append(button);
    }
    const erase = make("button", { type: "button" }, active.dataset.erase);
    erase.addEventListener("click", () => press((value) => value.slice(0, -1)));
    board.append(erase);
    form.querySelector(".primary").before(keys);
  };

  // Good rises, bad falls twice, deep: nobody takes one for the other beside a loud machine.
  const sound = (good) => {
    const context = new AudioContext();
    const notes = good ? [[880, 0, 0.15], [1320, 0.16, 0.3]] : [[196, 0, 0.35], [147, 0.45, 0.6]];
    for (const [hertz, at, long] of notes) {
      const tone = context.createOscillator();
      tone.type = good ? "sine" : "square";
      tone.frequency.value = hertz;
      tone.connect(context.destination);
      tone.start(context.currentTime + at);
      tone.stop(context.currentTime + at + long);
    }
    setTimeout(() => context.close(), 2000);
  };

  const dressAll = () => {
    document.querySelectorAll("form.entry").forEach(dress);
    const first = document.querySelector("#step [autofocus]");
    if (first && !document.activeElement?.closest("#step")) first.focus();
  };

  const post = (path, values) =>
    fetch(path, {
      method: "POST",
      headers: { "X-CSRF": document.querySelector("meta[name=csrf]").content, "HX-Request": "true" },
      body: new URLSearchParams(values),
    });

  document.addEventListener("DOMContentLoaded", () => {
    dressAll();
    new MutationObserver(dressAll).observe(document.body, { childList: true, subtree: true });
    const live = document.getElementById("live");
    live?.addEventListener("ended", (event) => {
      sound(JSON.parse(event.detail.data).how === "witnessed");
    });
    // A language card was scanned: the whole page is in another language now.
    live?.addEventListener("language", () => location.reload());
  });

  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("badge")?.addEventListener("badge", () => location.reload());
  });

  // A list has a line for everything that was scanned, each once, and says how many there are.
  const lines = (list) => list.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const count = (list) => {
    const shown = list.parentElement.querySelector("[data-scan-count]");
    if (shown) shown.textContent = lines(list).length;
  };
  const add = (list, text) => {
    const there = lines(list);
    if (!there.includes(text)) list.value = [...there, text, ""].join("\n");
    list.scrollTop = list.scrollHeight;
    count(list);
  };
  document.addEventListener("input", (event) => {
    if (event.target.matches("[data-scan-list]")) count(event.target);
  });

  // What was chosen is named in the page's words; a browser that comes back to a page may know it still.
  const named = (input) => {
    const shown = input.parentElement.querySelector("[data-none]");
    if (shown) shown.textContent = [...input.files].map(({ name }) => name).join(" · ") || shown.dataset.none;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file]")) named(event.target);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("input[type=file]").forEach(named));

  // Whatever a page shows of a station that does not answer is over: it says so, and has no sign and no button.
  const deaf = (is) => {
    const told = document.getElementById("unheard");
    if (!told) return;
    told.hidden = !is;
    document.body.toggleAttribute("data-deaf", is);
  };
  document.addEventListener("htmx:sse:error", () => deaf(true), true);
  document.addEventListener("htmx:sse:before:message", () => deaf(false), true);
  // A station that was started anew asks who is there.
  document.addEventListener("htmx:sse:after:connection", async () => {
    if (!document.body.hasAttribute("data-deaf")) return;
    const answer = await fetch("/bench", { redirect: "manual" }).catch(() => null);
    if (answer?.type === "opaqueredirect") location.href = "/login";
  }, true);

  // Back is to the form as it was filled in.
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-back]")) return;
    event.preventDefault();
    history.back();
  });

  const atBench = async (text) => {
    const { asked } = document.getElementById("step")?.dataset ?? {};
    const answer = await post("/bench/scan", asked ? { text, asked } : { text }).catch(() => null);
    if (!answer) return deaf(true);
    if (answer.status === 401) location.href = "/login";
    const problem = document.getElementById("problem");
    if (answer.status !== 204 && problem) problem.innerHTML = await answer.text();
  };

  // A scan goes into the field that has the focus and waits for one, into the page's list, into its field, or to the bench.
  document.addEventListener("markstation:scan", async (event) => {
    // A command card is one wherever the focus is.
    if (event.detail.text.toUpperCase().startsWith("MSC1-")) return atBench(event.detail.text);
    const focused = document.activeElement?.matches("[data-scan], [data-scan-list]") ? document.activeElement : null;
    const field = focused ?? document.querySelector("[data-scan-list]") ?? document.querySelector("[data-scan]");
    if (field?.matches("[data-scan-list]")) {
      add(field, event.detail.text);
      return;
    }
    if (field) {
      field.value = event.detail.text;
      if ("scanSend" in field.dataset) field.form.requestSubmit();
      // Behind a badge comes its PIN.
      if (field.type === "password") field.form.querySelector("[name=pin]")?.focus();
      return;
    }
    if (document.getElementById("step")) await atBench(event.detail.text);
  });
})();
