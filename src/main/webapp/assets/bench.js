/* The translation workbench: saves a block as somebody types, shows both texts where somebody else was faster, and keeps
   what is typed on the device until the server has it. Without it every block has a button of its own. */
(function () {
  "use strict";
  var doc = document, bench = doc.getElementById("bench"), say = bench.dataset;
  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  var forms = all("form[data-block]").filter(function (form) { return form.querySelector("textarea"); });

  /* The device's shelf: one entry a block that the server doesn't have yet. Where the device keeps nothing, the page does. */
  var memory = {};
  function key(form) { return "perisai-bench-" + say.who + "-" + say.file + "-" + form.dataset.block; }
  function shelved(form) {
    try { return JSON.parse(localStorage.getItem(key(form))) || memory[key(form)]; } catch (e) { return memory[key(form)]; }
  }
  function shelve(form, entry) {
    memory[key(form)] = entry;
    try {
      if (entry) localStorage.setItem(key(form), JSON.stringify(entry)); else localStorage.removeItem(key(form));
    } catch (e) { /* full or forbidden: the page remembers */ }
  }
  function texts(form) {
    var found = {};
    all("textarea", form).forEach(function (area) { found[area.name] = area.value; });
    return found;
  }
  function same(one, other) {
    return Object.keys(one).every(function (name) { return one[name] === other[name]; });
  }

  function tell(form, text, link) {
    var said = form.querySelector("[data-said]");
    said.textContent = text;
    if (link) {
      var a = doc.createElement("a");
      a.href = say.href; a.textContent = say.signin;
      said.append(" ", a);
    }
  }
  function progress(item, open) {
    if (item.dataset.open === String(open)) return;
    item.dataset.open = String(open);
    var text = doc.getElementById("progress"), stitch = doc.querySelector(".stitch");
    all("i", stitch).forEach(function (each) { if (each.dataset.of === item.id) each.className = open ? "" : "d"; });
    text.textContent = text.dataset.template.replace("{n}", all(".d", stitch).length).replace("{m}", all("i", stitch).length);
    stitch.setAttribute("aria-label", text.textContent);
  }
  function shown(form, answer) {
    var tag = form.querySelector("[data-stand]");
    tag.textContent = answer.stand; tag.className = "tag " + answer.look;
    all("[data-flaws]", form).forEach(function (place) {
      place.textContent = "";
      (answer.flaws[place.dataset.flaws] || []).forEach(function (flaw) {
        var p = doc.createElement("p");
        p.textContent = flaw;
        place.append(p);
      });
    });
    progress(form.closest("li"), answer.open);
  }

  /* Both texts, and a choice; nothing is sent before it is made. */
  function conflict(form, answer) {
    form.dataset.conflict = "yes";
    all(".both", form).forEach(function (note) { note.remove(); });
    all("textarea", form).forEach(function (area) {
      var other = answer.texts[area.name.slice(2)] || "";
      if (other === area.value) return;
      var note = doc.createElement("div"), title = doc.createElement("p"), text = doc.createElement("p");
      note.className = "note warn both";
      title.className = "t"; title.textContent = say.other;
      text.lang = area.lang; text.textContent = other;
      note.append(title, text);
      area.before(note);
    });
    var choice = doc.createElement("p");
    choice.className = "row wide both";
    [[say.keep, false], [say.take, true]].forEach(function (way) {
      var button = doc.createElement("button");
      button.type = "button"; button.className = "btn alt"; button.textContent = way[0];
      button.addEventListener("click", function () {
        delete form.dataset.conflict;
        form.elements.number.value = answer.number;
        all("textarea", form).forEach(function (area) { if (way[1]) area.value = answer.texts[area.name.slice(2)] || ""; });
        all(".both", form).forEach(function (note) { note.remove(); });
        form.querySelector("textarea").focus();
        keep(form);
        save(form);
      });
      choice.append(button);
    });
    form.querySelector(".acts").before(choice);
    tell(form, answer.message);
  }

  function save(form, confirm) {
    if (form.dataset.conflict) return Promise.resolve();
    if (form.saving) { form.again = true; return form.saving; }
    var sent = texts(form), body = new URLSearchParams(sent);
    body.set("block", form.dataset.block);
    body.set("number", form.elements.number.value);
    if (confirm) body.set("confirm", "yes");
    tell(form, say.saving);
    form.saving = fetch(location.pathname, {method: "POST", body: body, credentials: "same-origin", redirect: "manual",
      headers: {"X-Fragment": "1"}}).then(function (response) {
      if (response.status === 401) { tell(form, say.expired, true); return null; }
      if (!response.ok) { tell(form, say.offline); return null; }
      return response.json();
    }, function () { tell(form, say.offline); return null; }).then(function (answer) {
      form.saving = null;
      if (!answer) return;
      if (answer.kept) {
        form.elements.number.value = answer.number;
        if (same(sent, texts(form))) shelve(form, null); else { keep(form); form.again = true; }
        shown(form, answer);
        tell(form, say.saved);
        if (confirm) all("[name=confirm]", form).forEach(function (button) { button.remove(); });
      } else if (answer.texts) {
        conflict(form, answer);
      } else {
        tell(form, answer.message);
      }
      if (form.again) { form.again = false; save(form); }
    });
    return form.saving;
  }
  function keep(form) { shelve(form, {n: form.elements.number.value, t: texts(form)}); }

  forms.forEach(function (form) {
    var timer;
    form.addEventListener("input", function () {
      keep(form);
      clearTimeout(timer);
      timer = setTimeout(function () { save(form); }, 1500);
    });
    form.addEventListener("change", function () { clearTimeout(timer); keep(form); save(form); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      save(form, event.submitter && event.submitter.name === "confirm");
    });
    all("button.lock", form).forEach(function (lock) {
      lock.addEventListener("click", function () {
        var area = lock.closest(".src").nextElementSibling.querySelector("textarea");
        if (!area) return;
        area.setRangeText(lock.dataset.sign, area.selectionStart, area.selectionEnd, "end");
        area.focus();
        area.dispatchEvent(new Event("input", {bubbles: true}));
      });
    });
    var left = shelved(form);
    if (left && !same(left.t, texts(form))) {
      all("textarea", form).forEach(function (area) { if (area.name in left.t) area.value = left.t[area.name]; });
      form.elements.number.value = left.n;
      save(form);
    } else {
      shelve(form, null);
    }
  });

  function retry() { forms.forEach(function (form) { if (shelved(form) && !form.saving) save(form); }); }
  addEventListener("online", retry);

  var next = doc.getElementById("next");
  if (next) next.addEventListener("click", function (event) {
    var items = all("ol.blocks>li"), here = doc.activeElement.closest("ol.blocks>li") || doc.querySelector("li:target");
    var open = items.filter(function (item, i) { return item.dataset.open === "true" && i > items.indexOf(here); })[0]
      || items.filter(function (item) { return item.dataset.open === "true"; })[0];
    if (open) {
      event.preventDefault();
      history.replaceState(null, "", "#" + open.id);
      var area = open.querySelector("textarea");
      open.scrollIntoView({block: "start"});
      if (area) area.focus({preventScroll: true});
    }
  });
}());
