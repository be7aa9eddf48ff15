/* Adds to pages that work without it: answers in place, the same paragraph after a change of language,
   what is personal on pages that are the same for everybody, and answers that survive a dead network. */
(function () {
  "use strict";
  var doc = document, lang = location.pathname.split("/")[1];
  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  function key() { return Date.now().toString(36) + "-" + Math.random().toString(36).slice(2, 12); }
  function send(url, body) {
    return fetch(url, {method: "POST", body: body, credentials: "same-origin", redirect: "manual",
      headers: {"X-Fragment": "1"}});
  }
  var signedIn = /(^|; )perisai-in=1/.test(doc.cookie);
  var home = doc.querySelector("[data-course]");
  var course = home && home.dataset.course, module = home && home.dataset.module;

  /* The block at the top of the window. */
  function inView() {
    var blocks = all("[data-block]"), found = null;
    for (var i = 0; i < blocks.length && blocks[i].getBoundingClientRect().top < innerHeight / 3; i++) found = blocks[i];
    return found;
  }

  /* Change of language: stay on the same paragraph. */
  all("a[hreflang]").forEach(function (link) {
    link.addEventListener("click", function () {
      var block = module && inView();
      if (block) link.hash = block.id;
      else link.hash = location.hash;
      if (location.search && !module) link.search = location.search;
    });
  });

  /* Answers in place. */
  var again = {};
  function answers(root) {
    all("form[data-question]", root).forEach(function (form) {
      var offline = doc.createElement("p");
      offline.className = "err"; offline.setAttribute("role", "alert");
      var sending = false, made = key();
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        if (sending) return;
        var data = new URLSearchParams(new FormData(form));
        if (!data.getAll("a").some(function (value) { return value.trim(); })) return;
        data.set("k", made);
        sending = true;
        send(form.action.split("#")[0], data).then(function (response) {
          if (!response.ok) throw new Error(response.status);
          return response.text();
        }).then(function (html) {
          var holder = doc.createElement("template");
          holder.innerHTML = html.trim();
          var shown = holder.content.querySelector("[data-question]");
          again[shown.dataset.question] = form;
          form.replaceWith(shown);
          shown.focus({preventScroll: false});
          made = key();
          step();
          if (signedIn) personal();
        }).catch(function () {
          offline.textContent = doc.body.dataset.offline;
          form.append(offline);
        }).then(function () { sending = false; });
      });
    });
  }
  doc.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-again]");
    if (link && again[link.dataset.again]) {
      event.preventDefault();
      var form = again[link.dataset.again];
      form.reset();
      all(".err", form).forEach(function (note) { note.remove(); });
      link.closest("[data-question]").replaceWith(form);
      var first = form.querySelector("input:not([type=hidden]),select");
      if (first) first.focus();
    }
  });
  doc.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && event.target.className === "known") event.target.blur();
    var form = event.target.closest && event.target.closest("form.quiz");
    if (form && /^[1-9]$/.test(event.key) && /radio|checkbox/.test(event.target.type)) {
      var options = all("input[type=radio],input[type=checkbox]", form), option = options[event.key - 1];
      if (option) { option.focus(); option.click(); }
    }
  });
  answers(doc);

  /* Something wrong or unclear: what asks so once a section without a script is here beside each of its blocks. */
  if (module) all("section > .say").forEach(function (say) {
    var section = say.parentNode, link = say.firstChild, open = doc.createElement("button");
    all("[data-block]", section).forEach(function (block) {
      var own = say.cloneNode(true);
      own.classList.add("at");
      own.firstChild.href = link.href.replace(/[^/]+$/, block.id);
      block.append(own);
    });
    open.type = "button"; open.textContent = link.textContent;
    open.addEventListener("click", function () {
      var block = inView();
      section.classList.add("says");
      say.remove();
      (block && section.contains(block) ? block : section).querySelector(".at a").focus();
    });
    link.replaceWith(open);
  });

  /* Steps of a module: where the reader is, and what is done. */
  var done = {};
  function step() {
    var text = doc.getElementById("step"), sections = all("[data-section]").filter(function (section) {
      return section.dataset.section; });
    if (!text || !sections.length) return;
    var block = inView(), now = block ? sections.indexOf(block.closest("[data-section]")) : 0;
    if (now < 0) now = 0;
    text.textContent = text.dataset.template.replace("{n}", now + 1).replace("{m}", sections.length);
    all("#stitch i").forEach(function (stitch, i) {
      stitch.className = done[stitch.dataset.step] ? "d" : i === now ? "n" : "";
    });
    all(".toc li").forEach(function (item, i) {
      if (i === now) item.setAttribute("aria-current", "step"); else item.removeAttribute("aria-current");
    });
  }
  if (module) {
    var waiting = false;
    addEventListener("scroll", function () {
      if (!waiting) { waiting = true; requestAnimationFrame(function () { waiting = false; step(); }); }
    }, {passive: true});
    step();
  }

  /* What is personal. */
  function tick(item, word) {
    if (item.classList.contains("done")) return;
    item.classList.add("done");
    var said = doc.createElement("span");
    said.className = "soft tiny"; said.textContent = " ✓ " + word;
    (item.querySelector("p") || item).append(said);
  }
  /* After the first module: who the reader is, if they like to say. At the end of a module, else at the head of the course. */
  function ask(card) {
    function add(to, name, text, classes) {
      var made = doc.createElement(name);
      made.textContent = text; made.className = classes;
      to.append(made);
      return made;
    }
    var note = doc.createElement("div");
    note.id = "ask"; note.className = "note";
    add(note, "p", card.title, "t"); add(note, "p", card.text, "small");
    var form = add(note, "form", "", "row");
    form.method = "post"; form.action = card.href;
    add(form, "a", card.yes, "btn alt").href = card.href;
    var no = add(form, "button", card.no, "btn bare");
    no.name = "what"; no.value = "no";
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send(card.href, new URLSearchParams({what: "no"})).then(function () { note.remove(); }).catch(function () { });
    });
    var before = home.querySelector("article > .pn") || home.querySelector(".two");
    before.parentNode.insertBefore(note, before);
  }
  function personal() {
    fetch("/" + lang + (course ? "/courses/" + course : "") + "/state", {credentials: "same-origin"}).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (state) {
      if (!state) return;
      var link = doc.getElementById("sign-in");
      if (link) { link.href = state.account; link.textContent = state.name; link.className = "btn bare"; }
      if (!state.done) return;
      (state.done[module] || []).forEach(function (section) {
        done[section] = true;
        all(".toc [data-step='" + section + "']").forEach(function (item) { tick(item, state.doneWord); });
      });
      step();
      all("[data-module][data-steps]").forEach(function (item) {
        if ((state.done[item.dataset.module] || []).length >= +item.dataset.steps) tick(item, state.doneWord);
      });
      var go = doc.getElementById("go");
      if (go) { go.firstChild.nodeValue = state["continue"]; }
      var left = doc.getElementById("left"), changes = state.changes;
      if (left) left.textContent = changes ? changes.progress : left.dataset.done;
      if (changes && go && !doc.getElementById("changes")) {
        var note = doc.createElement("div"), text = doc.createElement("p"), see = doc.createElement("a");
        note.className = "note"; note.id = "changes"; text.className = "t"; text.textContent = changes.text;
        see.href = changes.href; see.textContent = changes.see; see.className = "btn alt";
        note.append(text, see);
        home.insertBefore(note, home.querySelector(".two"));
      }
      if (state.ask && !doc.getElementById("ask")) ask(state.ask);
      var final = doc.getElementById("final");
      if (final && state.test && !final.querySelector("form")) {
        var form = doc.createElement("form"), button = doc.createElement("button");
        form.method = "post"; form.action = "/" + lang + "/courses/" + course + "/test";
        button.className = "btn"; button.textContent = state.test;
        form.append(button); final.querySelector("p").replaceWith(form);
      }
    }).catch(function () { });
  }
  if (signedIn && (course || doc.getElementById("sign-in"))) personal();

  /* Who comes after somebody on this device doesn't tell of their reading. */
  if (!signedIn) try { sessionStorage.removeItem("perisai-beats"); } catch (e) { /* Nothing is kept then. */ }

  /* Active time: seconds in which the page was in view and somebody moved within two minutes. */
  if (signedIn && course && module) {
    var visit = key(), seconds = 0, offline = 0, moved = Date.now(), told = 0, later = "perisai-beats",
      beats = "/" + lang + "/courses/" + course + "/beat",
      phone = navigator.userAgentData ? navigator.userAgentData.mobile : /Mobi/.test(navigator.userAgent);
    /* What was read without a connection is told by the next page of this tab that has one. */
    var untold = function () {
      try { return JSON.parse(sessionStorage.getItem(later)) || {}; } catch (e) { return {}; }
    };
    var flushBeats = function () {
      var waiting = untold();
      try { sessionStorage.removeItem(later); } catch (e) { return; }
      Object.keys(waiting).forEach(function (each) {
        navigator.sendBeacon(waiting[each].to, new URLSearchParams(waiting[each].beat));
      });
    };
    ["scroll", "keydown", "pointerdown", "pointermove", "touchstart"].forEach(function (name) {
      addEventListener(name, function () { moved = Date.now(); }, {passive: true});
    });
    var tell = function () {
      if (seconds === told) return;
      told = seconds;
      var block = inView();
      var beat = {k: visit, m: module, b: block ? block.id.slice(1) : "", s: String(seconds), o: String(offline),
        d: phone ? "1" : ""};
      if (navigator.onLine) { navigator.sendBeacon(beats, new URLSearchParams(beat)); return; }
      var waiting = untold();
      waiting[visit] = {to: beats, beat: beat};
      try { sessionStorage.setItem(later, JSON.stringify(waiting)); } catch (e) { /* It is told with the connection. */ }
    };
    if (navigator.onLine) flushBeats();
    addEventListener("online", function () { told = -1; flushBeats(); tell(); });
    setInterval(function () {
      if (!doc.hidden && Date.now() - moved < 120000) { seconds++; if (!navigator.onLine) offline++; }
      if (seconds - told >= 30) tell();
    }, 1000);
    doc.addEventListener("visibilitychange", function () { if (doc.hidden) tell(); });
    addEventListener("pagehide", tell);
  }

  /* A test: every answer is kept on the device until the server has it. */
  var test = doc.querySelector("[data-attempt]");
  if (test) {
    var shelf = "perisai-test-" + test.dataset.attempt, note = doc.getElementById("offline"),
      saved = doc.getElementById("saved"), url = "/" + lang + "/tests/" + test.dataset.attempt, busy = null;
    /* Where the device keeps nothing (full, or forbidden), the page remembers until it is left. */
    var unkept = null;
    var kept = function () {
      try { return unkept || JSON.parse(localStorage.getItem(shelf)) || {}; } catch (e) { return {}; }
    };
    var keep = function (answers) {
      var some = Object.keys(answers).length > 0;
      try {
        if (some) localStorage.setItem(shelf, JSON.stringify(answers)); else localStorage.removeItem(shelf);
        unkept = null;
      } catch (e) { unkept = some ? answers : null; }
    };
    var say = function (which) {
      note.hidden = !which;
      if (which) {
        note.querySelector("span").textContent = note.dataset[which];
        note.querySelector("a").parentNode.hidden = which !== "expired";
      }
      saved.textContent = Object.keys(kept()).length ? note.dataset.kept : note.dataset.saved;
    };
    var flush = function () {
      if (busy) return busy;
      var waiting = kept(), names = Object.keys(waiting);
      if (!names.length) { say(null); return Promise.resolve(true); }
      var question = names[0], answer = waiting[question], data = new URLSearchParams();
      data.set("q", question); data.set("m", answer.m);
      answer.a.forEach(function (value) { data.append("a", value); });
      busy = send(url, data).then(function (response) {
        busy = null;
        if (response.status === 401) { say("expired"); return false; }
        if (response.status === 409) { keep({}); location.reload(); return false; }
        if (!response.ok) { say("offline"); return false; }
        var now = kept();
        if (now[question] && now[question].m === answer.m) { delete now[question]; keep(now); }
        return flush();
      }, function () { busy = null; say("offline"); return false; });
      return busy;
    };
    /* All questions come once, so that the next one is there without a network. */
    var forms = null, current = null, wanted = null;
    /* What the server knows or will be told of a question: an emptied answer is news, one that is the same isn't. */
    var noted = new Map();
    var given = function (form) {
      var values = new FormData(form).getAll("a");
      return values.some(function (value) { return value.trim(); }) ? values : [];
    };
    /* The stitch of a question says whether it has an answer. */
    var mark = function (form) {
      var stitch = all(".stitch i", test)[form.dataset.save - 1];
      if (given(form).length) stitch.dataset.given = ""; else delete stitch.dataset.given;
    };
    var fill = function (form) {
      var waiting = kept()[form.querySelector("[name=q]").value];
      if (waiting) {
        all("[name=a]", form).forEach(function (input, i) {
          if (/radio|checkbox/.test(input.type)) input.checked = waiting.a.indexOf(input.value) >= 0;
          else input.value = waiting.a[i] || "";
        });
        noted.set(form, waiting.a.join("\n"));
      }
      mark(form);
    };
    var note1 = function (form) {
      var now = given(form), answers = kept();
      mark(form);
      if (noted.get(form) === now.join("\n")) return;
      noted.set(form, now.join("\n"));
      answers[form.querySelector("[name=q]").value] = {a: now, m: Date.now()};
      keep(answers);
    };
    var show = function (number, back) {
      var form = forms && forms[number - 1];
      if (!form) return false;
      if (form !== current) { current.replaceWith(form); current = form; fill(form); }
      var which = doc.getElementById("which");
      which.textContent = which.dataset.template.replace("{n}", number).replace("{m}", forms.length);
      test.querySelector("h1").textContent = which.textContent;
      all(".stitch i", test).forEach(function (stitch, i) {
        stitch.className = i + 1 === +number ? "n" : "given" in stitch.dataset ? "d" : "";
      });
      all("#numbers a", test).forEach(function (link, i) {
        if (i + 1 === +number) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
      });
      if (!back) history.pushState(null, "", url + "?n=" + number);
      var legend = form.querySelector("legend");
      legend.tabIndex = -1; legend.focus();
      scrollTo(0, 0);
      return true;
    };
    var listen = function (form) {
      /* Answers are kept on the device, so that leaving the page loses none. */
      all(".say a", form).forEach(function (link) { link.removeAttribute("target"); });
      var asSent = form.cloneNode(true);
      asSent.reset();
      noted.set(form, given(asSent).join("\n"));
      form.addEventListener("change", function () { note1(form); flush(); });
      form.addEventListener("submit", function (event) {
        var to = form.querySelector("[name=" + (event.submitter && event.submitter.value === "back" ? "back" : "next")
          + "]").value;
        event.preventDefault();
        note1(form);
        var sent = flush();
        if (to === "review" || !show(to)) {
          sent.then(function (done) { if (done) location.href = url + "?n=" + to; else wanted = to; });
        }
      });
    };
    current = test.querySelector("form[data-save]");
    if (current) {
      all(".stitch .d", test).forEach(function (stitch) { stitch.dataset.given = ""; });
      listen(current);
      fill(current);
      fetch(url + "/questions", {credentials: "same-origin"}).then(function (response) {
        return response.ok && !response.redirected ? response.text() : Promise.reject();
      }).then(function (html) {
        var holder = doc.createElement("template");
        holder.innerHTML = html;
        forms = all("form", holder.content).map(function (form, i) {
          if (i + 1 === +current.dataset.save) return current;
          listen(form);
          fill(form);
          return form;
        });
      }).catch(function () { });
      addEventListener("popstate", function () {
        if (!show((/[?&]n=(\d+)/.exec(location.search) || [0, 1])[1], true)) location.reload();
      });
      all("#numbers a", test).forEach(function (link, i) {
        link.addEventListener("click", function (event) { if (show(i + 1)) event.preventDefault(); });
      });
    }
    var retry = function () {
      flush().then(function (sent) { if (sent && wanted) location.href = url + "?n=" + wanted; });
    };
    addEventListener("online", retry);
    setInterval(function () { if (Object.keys(kept()).length || wanted) retry(); }, 5000);
    all("form:not([data-save])", test).forEach(function (last) {
      last.addEventListener("submit", function (event) {
        if (Object.keys(kept()).length) {
          event.preventDefault();
          flush().then(function (sent) {
            if (sent) {
              var hand = doc.createElement("input");
              hand.type = "hidden"; hand.name = "go"; hand.value = "hand-in";
              last.append(hand); last.submit();
            }
          });
        }
      });
    });
    flush();
  }
}());
