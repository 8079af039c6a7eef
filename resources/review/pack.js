"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const store = at("smmdesk-answers");
  const words = JSON.parse(at("smmdesk-words").textContent);
  const posts = [...document.querySelectorAll(".post")];
  const fields = (post) => [...post.querySelectorAll("textarea[data-key]")];
  const by = at("by");
  let savedAt = null;
  let unsaved = false;
  let waiting = 0;

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
  const markOf = (post) => (post.querySelector("input[type=radio]:checked") || {value: "none"}).value;
  const isChanged = (field) => field.value !== field.defaultValue;

  function answerOf(post) {
    const texts = {};
    for (const field of fields(post)) if (isChanged(field)) texts[field.dataset.key] = field.value;
    return {mark: markOf(post), comment: post.querySelector(".comment").value.trim(), texts};
  }

  function collected() {
    const answers = {};
    for (const post of posts) {
      const answer = answerOf(post);
      if (answer.mark !== "none" || answer.comment || Object.keys(answer.texts).length) answers[post.dataset.id] = answer;
    }
    return {format: "smmdesk-answers", version: 1, by: by.value.trim(), saved_at: savedAt, posts: answers};
  }

  const asJson = () => JSON.stringify(collected()).replace(/[<>&\u2028\u2029]/g, (sign) => "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0"));

  function keep() {
    waiting = 0;
    store.textContent = asJson();
  }

  function grow(field) {
    if (window.CSS && CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 2 + "px";
  }

  function show(post) {
    post.dataset.mark = markOf(post);
    for (const field of fields(post)) {
      const box = field.closest(".field");
      box.classList.toggle("is-changed", isChanged(field));
      for (const part of box.querySelectorAll(".changed, .quiet")) part.hidden = !isChanged(field);
    }
  }

  function showProgress() {
    const done = posts.filter((post) => markOf(post) !== "none").length;
    at("progress").textContent = filled(words.progress, {done, all: posts.length});
  }

  function touched(post) {
    savedAt = new Date().toISOString();
    unsaved = true;
    say("", false);
    if (post) show(post);
    showProgress();
    if (!waiting) waiting = setTimeout(keep, 300);
  }

  function say(text, bad) {
    const place = at("said");
    place.textContent = text;
    place.classList.toggle("bad", bad);
  }

  function fileName() {
    const name = by.value.trim().replace(/[^\p{L}\p{N} _-]/gu, "").slice(0, 40).trim();
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [words.file, name, day.join("-")].filter(Boolean).join(" ") + ".html";
  }

  function wholePage() {
    const copy = document.documentElement.cloneNode(true);
    for (const part of copy.querySelectorAll("[style]")) part.removeAttribute("style");
    for (const part of copy.querySelectorAll(".onpaper")) part.remove();
    for (const part of copy.querySelectorAll("#said, #progress")) part.textContent = "";
    copy.querySelector("body").classList.remove("printing");
    return "<!DOCTYPE html>\n" + copy.outerHTML + "\n";
  }

  function save() {
    if (!by.value.trim()) {
      say(words.name_needed, true);
      by.setAttribute("aria-invalid", "true");
      by.focus();
      by.scrollIntoView({block: "center"});
      return;
    }
    by.removeAttribute("aria-invalid");
    if (!savedAt) savedAt = new Date().toISOString();
    keep();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([wholePage()], {type: "text/html;charset=utf-8"}));
    link.download = fileName();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    say(filled(words.saved, {file: link.download}), false);
  }

  function restore() {
    let kept = {};
    try {
      kept = JSON.parse(store.textContent) || {};
    } catch (error) {
      return;
    }
    by.value = kept.by || "";
    savedAt = kept.saved_at || null;
    const answers = kept.posts || {};
    for (const post of posts) {
      const answer = Object.hasOwn(answers, post.dataset.id) ? answers[post.dataset.id] : null;
      if (!answer) continue;
      for (const radio of post.querySelectorAll("input[type=radio]")) radio.checked = radio.value === answer.mark;
      post.querySelector(".comment").value = answer.comment || "";
      const texts = answer.texts || {};
      for (const field of fields(post)) if (Object.hasOwn(texts, field.dataset.key)) field.value = texts[field.dataset.key];
    }
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) grow(event.target);
    touched(event.target.closest(".post"));
  });
  document.addEventListener("click", (event) => {
    if (!event.target.matches("button.quiet")) return;
    const field = at(event.target.dataset.for);
    field.value = field.defaultValue;
    grow(field);
    field.focus();
    touched(field.closest(".post"));
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === "KeyS") {
      event.preventDefault();
      save();
    }
  });
  at("save").addEventListener("click", save);
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  window.addEventListener("beforeprint", () => {
    document.body.classList.add("printing");
    for (const field of document.querySelectorAll("textarea")) {
      const paper = document.createElement("div");
      paper.className = "onpaper";
      paper.textContent = field.value;
      field.after(paper);
    }
  });
  window.addEventListener("afterprint", () => {
    document.body.classList.remove("printing");
    for (const paper of document.querySelectorAll(".onpaper")) paper.remove();
  });

  restore();
  for (const post of posts) show(post);
  for (const field of document.querySelectorAll("textarea")) grow(field);
  showProgress();
  at("bar").hidden = false;
})();
