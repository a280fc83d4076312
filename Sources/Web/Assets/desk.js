// Makes pages quicker to use; every one works without it.
"use strict";

const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const show = (element, block = "nearest") =>
  element?.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]");

// Menus close when one clicks elsewhere or presses Escape.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// Keys: "/" searches; j and k walk through rows, Enter opens, e edits, a accepts, x drops, n adds; "?" lists them.
let here = -1;
const rows = () => [...document.querySelectorAll("[data-rows] tbody tr, [data-rows] > .read")];

function walk(step) {
  const list = rows();
  if (!list.length) return;
  if (step > 0 && here === list.length - 1) document.querySelector("nav.pages a[rel=next]")?.click();
  list[here]?.classList.remove("here");
  if (here < 0) here = list.findIndex((row) => row.classList.contains("marked"));
  here = Math.min(Math.max(here + step, 0), list.length - 1);
  const row = list[here];
  row.classList.add("here");
  row.querySelector("[data-open], a")?.focus({ preventScroll: true });
  show(row);
  if (row.dataset.lines) mark(row);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    return;
  }
  if (isTyping(event.target)) return;
  if (event.key === "/") {
    const box = document.querySelector("[data-key='/']");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  } else if (event.key === "j" || event.key === "k") {
    walk(event.key === "j" ? 1 : -1);
  } else if (event.key === "?") {
    const keys = document.querySelector("dialog[data-keys]");
    keys?.open ? keys.close() : keys?.showModal();
  } else if (event.key === "n") {
    const open = document.querySelector("[data-add-task]");
    if (open) { event.preventDefault(); open.click(); }
  } else {
    const row = rows()[here] ?? document.querySelector(".read.marked");
    const act = { e: "[data-edit]", a: "button[value^='accept']", x: "button[value^='drop']" }[event.key];
    if (act) row?.querySelector(act)?.click();
  }
});

// A form that was opened to be written in; one that was refused begins at what is wrong.
// The place in the address takes the focus while the page comes.
addEventListener("load", () => setTimeout(() => {
  if (!document.querySelector(".error-summary")) document.querySelector("[data-focus] textarea")?.focus({ preventScroll: true });
}));

document.querySelector("[data-close-keys]")?.addEventListener("click", ({ target }) => target.closest("dialog").close());
document.querySelector("[data-show-keys]")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector("dialog[data-keys]")?.showModal();
});

// A row opens with a click anywhere on it, unless one selects text or means a link of its own.
document.addEventListener("click", (event) => {
  if (event.target.closest("a, button, input, label, summary") || getSelection().toString()) return;
  const link = event.target.closest("[data-rows] tbody tr")?.querySelector("th a");
  if (link) event.ctrlKey || event.metaKey ? open(link.href) : link.click();
});

// Filters: what is not chosen, and boxes as they usually are, stay out of the address.
document.querySelector("form[data-filters]")?.addEventListener("formdata", ({ target, formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name);
  const usual = new URLSearchParams(target.dataset.filters);
  for (const name of new Set(usual.keys())) {
    if (String(formData.getAll(name)) === String(usual.getAll(name))) formData.delete(name);
  }
});

// Review: the lines of the selected task are marked, both ways.
const review = document.querySelector("[data-review]");
const source = review?.querySelector(".source");

function showInSource(line) {
  if (!line || !source) return;
  const top = line.getBoundingClientRect().top - source.getBoundingClientRect().top + source.scrollTop;
  source.scrollTo({ top: Math.max(0, top - source.clientHeight / 3), behavior: calm ? "auto" : "smooth" });
}

function mark(row, moveSource = true) {
  for (const marked of review.querySelectorAll(".marked")) marked.classList.remove("marked");
  row.classList.add("marked");
  const [first, last] = (row.dataset.lines ?? "").split("-").map(Number);
  if (!first) return;
  for (let number = first; number <= last; number++) {
    document.getElementById(`L${number}`)?.classList.add("marked");
  }
  if (moveSource) showInSource(document.getElementById(`L${first}`));
}

if (review) {
  const selected = review.querySelector(".read.marked");
  if (selected) showInSource(source.querySelector(".marked"));
  const asked = /^#L\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  if (asked) { asked.classList.add("marked"); showInSource(asked); }
  review.addEventListener("click", (event) => {
    const open = event.target.closest("[data-open]");
    if (open && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const row = open.closest(".read");
      here = rows().indexOf(row);
      mark(row);
      history.replaceState(null, "", open.href);
      return;
    }
    const line = event.target.closest(".source li.task");
    if (line && !getSelection().toString()) {
      const row = document.getElementById(`t${line.dataset.task}`);
      if (!row) return;
      event.preventDefault();
      here = rows().indexOf(row);
      mark(row, false);
      show(row, "center");
      return;
    }
    const finding = event.target.closest(".finding a");
    if (finding) {
      const target = document.getElementById(finding.hash.slice(1));
      if (!target || finding.pathname + finding.search !== location.pathname + location.search) return;
      event.preventDefault();
      for (const marked of source.querySelectorAll(".marked")) marked.classList.remove("marked");
      target?.classList.add("marked");
      showInSource(target);
    }
  });
}

// Review: lines that are selected become a task.
const addSelection = document.querySelector("[data-add-selection]");
if (addSelection) {
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const lines = selection.isCollapsed ? [] : [...source.querySelectorAll("li[id^=L]")]
      .filter((line) => selection.containsNode(line, true)).map((line) => Number(line.id.slice(1)));
    addSelection.hidden = lines.length === 0;
    if (!lines.length) return;
    const address = new URL(addSelection.href);
    address.searchParams.set("add", lines[0]);
    address.searchParams.set("last", lines[lines.length - 1]);
    addSelection.href = address;
  });
}

// What was typed and not sent is not lost by leaving the page unasked.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let isChanged = false;
  form.addEventListener("input", () => { isChanged = true; });
  form.addEventListener("submit", () => { isChanged = false; });
  addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
}

// Upload: drop a file anywhere on the box, and see how far it is.
wireUpload(document.querySelector("form[data-upload]"));

function wireUpload(upload) {
  if (!upload) return;
  const box = upload.querySelector("[data-drop]");
  const picker = upload.querySelector("input[type=file]");
  const pasted = upload.querySelector("textarea");
  for (const name of ["dragenter", "dragover"]) {
    box.addEventListener(name, (event) => { event.preventDefault(); box.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    box.addEventListener(name, (event) => { event.preventDefault(); box.classList.remove("over"); });
  }
  box.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    picker.files = event.dataTransfer.files;
    upload.requestSubmit();
  });
  upload.addEventListener("submit", (event) => {
    if (!picker.files.length && !pasted?.value) return;
    event.preventDefault();
    send();
  });

  function send() {
    const panel = upload.querySelector("[data-progress]");
    const bar = panel.querySelector("progress");
    const words = panel.querySelector("span");
    const button = upload.querySelector("button");
    const request = new XMLHttpRequest();
    panel.hidden = false;
    button.disabled = true;
    words.textContent = panel.dataset.sending;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    });
    request.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      words.textContent = panel.dataset.reading;
    });
    request.addEventListener("load", () => {
      const landed = request.responseURL;
      if (request.status < 400 && landed && landed !== upload.action) {
        location.assign(landed);
        return;
      }
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = answer.title;
      document.body.replaceWith(answer.body);
      const again = document.querySelector("form[data-upload]");
      // A server that was busy did not take the text.
      const text = again?.querySelector("textarea");
      if (text && !text.value) text.value = pasted?.value ?? "";
      wireUpload(again);
      // A page that comes whole begins there by itself: at what is wrong, or at what was found.
      document.querySelector("main [autofocus]")?.focus();
    });
    request.addEventListener("error", () => {
      // The connection broke: the browser's own way of sending says why.
      panel.hidden = true;
      button.disabled = false;
      upload.submit();
    });
    request.open("POST", upload.action);
    request.send(new FormData(upload));
  }
}

// What was done stands for ten seconds, longer while it is looked at.
const bar = document.querySelector("[data-undo]");
if (bar) {
  let left = 10;
  const timer = setInterval(() => {
    if (bar.matches(":hover, :focus-within")) return;
    left -= 1;
    if (left <= 0) { bar.classList.add("gone"); clearInterval(timer); }
  }, 1000);
}

// Boxes for several names: one more appears when the last one is used.
document.addEventListener("input", ({ target }) => {
  if (!target.matches("[data-several] input") || !target.value) return;
  if (target !== target.parentElement.querySelector("input:last-of-type")) return;
  const next = target.cloneNode();
  next.value = "";
  next.removeAttribute("id");
  next.removeAttribute("required");
  target.after(next);
});
