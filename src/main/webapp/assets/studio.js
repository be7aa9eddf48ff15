/* The editor of a course's file. It adds to a plain form: saving as one types, a preview beside the text, findings at
   their lines, helpers, and texts that survive a dead network, an expired session and somebody else's save. */
(function () {
  "use strict";
  var doc = document, form = doc.getElementById("editor");
  if (!form) return;
  var said = form.dataset, LIMIT = said.most * 1024, writable = said.writable === "true", shelf = "perisai-draft-" + said.key;
  var field = doc.getElementById("md"), saved = doc.getElementById("saved"), trouble = doc.getElementById("trouble");
  var finds = doc.getElementById("finds"), frame = doc.getElementById("preview");
  function all(selector, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(selector)); }
  function make(name, className, text) {
    var element = doc.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function bytes(text) { return new TextEncoder().encode(text).length; }
  function bodyStart(text) { var front = /^---\n[\s\S]*?\n---\n/.exec(text); return front ? front[0].length : 0; }
  function plain(text) { return text.normalize("NFC").replace(/\r\n?/g, "\n"); }
  function post(url, body, headers) {
    return fetch(url, {method: "POST", body: body, credentials: "same-origin", redirect: "manual",
      headers: Object.assign({"X-Fragment": "1"}, headers)}).then(function (response) {
      if (response.ok) return response.json();
      if (response.status === 422) return response.json().then(function (answer) { throw {text: answer.refused}; });
      throw {which: response.status === 401 ? "expired" : response.status === 413 ? "large" : "failed"};
    }, function () { throw {which: "offline"}; });
  }

  /* The text field, as the component that marks Markdown or as it is. */
  function fieldArea() {
    var lock = function (on) { field.readOnly = on; };
    return {
      get: function () { return field.value; },
      cursor: function () { return field.selectionStart; },
      range: function () { return [field.selectionStart, field.selectionEnd]; },
      splice: function (from, to, text, start, end) {
        field.setRangeText(text, from, to, "end");
        if (start !== undefined) field.setSelectionRange(start, end);
        field.focus();
        field.dispatchEvent(new Event("input"));
      },
      goTo: function (line, column) {
        var at = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
        field.focus(); field.setSelectionRange(at, at);
        field.scrollTop = (line - 4) * parseFloat(getComputedStyle(field).lineHeight);
      },
      on: function (name, handler) { field.addEventListener(name, handler); },
      mark: function () { }, lock: lock, style: null
    };
  }
  function markedArea() {
    var mde = new EasyMDE({element: field, toolbar: false, status: false, spellChecker: false, forceSync: true,
      autoDownloadFontAwesome: false, theme: "perisai", inputStyle: "contenteditable", nativeSpellcheck: false,
      lineNumbers: true, tabSize: 2, indentWithTabs: false, minHeight: "0", autoRefresh: false,
      shortcuts: {togglePreview: null, toggleSideBySide: null, toggleFullScreen: null, drawImage: null, drawTable: null}});
    var cm = mde.codemirror, lines = [];
    /* Tab leads on to the next control, as in any field. */
    cm.setOption("extraKeys", Object.assign({}, cm.getOption("extraKeys"), {Tab: false, "Shift-Tab": false}));
    cm.setOption("gutters", ["CodeMirror-linenumbers", "finds"]);
    cm.setOption("screenReaderLabel", doc.querySelector("label[for=md]").textContent);
    var input = cm.getInputField();
    input.setAttribute("role", "textbox"); input.setAttribute("aria-multiline", "true"); input.id = "md-text";
    input.setAttribute("aria-describedby", "size"); input.lang = field.lang;
    if (!writable) { cm.setOption("readOnly", true); input.setAttribute("aria-readonly", "true"); input.tabIndex = 0; }
    /* The fields before the text aren't Markdown, whose headings may look like them. */
    var front = 0;
    var dim = function () {
      var end = bodyStart(cm.getValue().slice(0, 20000)), count = end ? cm.posFromIndex(end).line : 0, i;
      for (i = Math.min(front, count); i < Math.max(front, count); i++) {
        if (count > front) cm.addLineClass(i, "text", "front"); else cm.removeLineClass(i, "text", "front");
      }
      front = count;
    };
    cm.on("change", dim); dim();
    doc.querySelector("label[for=md]").onclick = function () { cm.focus(); };
    return {
      get: function () { return cm.getValue(); },
      cursor: function () { return cm.indexFromPos(cm.getCursor()); },
      range: function () { return [cm.indexFromPos(cm.getCursor("from")), cm.indexFromPos(cm.getCursor("to"))]; },
      splice: function (from, to, text, start, end) {
        cm.replaceRange(text, cm.posFromIndex(from), cm.posFromIndex(to));
        if (start !== undefined) cm.setSelection(cm.posFromIndex(start), cm.posFromIndex(end));
        cm.focus();
      },
      goTo: function (line, column) {
        cm.setCursor(line - 1, column - 1); cm.focus(); cm.scrollIntoView(null, 120);
      },
      on: function (name, handler) {
        if (name === "input") cm.on("change", handler);
        else cm.on(name, function (self, event) { handler(event); });
      },
      mark: function (found) {
        cm.clearGutter("finds");
        lines.forEach(function (line) { cm.removeLineClass(line, "background"); });
        lines = [];
        found.slice().reverse().forEach(function (finding) {
          var line = Math.min(finding.line, cm.lineCount()) - 1, sign = make("span", finding.error ? "bad" : "warn",
            finding.error ? "✕" : "!");
          sign.title = finding.code;
          cm.setGutterMarker(line, "finds", sign);
          lines.push(cm.addLineClass(line, "background", finding.error ? "find-bad" : "find-warn"));
        });
      },
      lock: function (on) { cm.setOption("readOnly", on); },
      style: function (name) { EasyMDE[name](mde); },
      end: function () { mde.toTextArea(); }
    };
  }
  var area = window.EasyMDE ? markedArea() : fieldArea();

  /* Where the device keeps nothing (full, or forbidden), the page remembers until it is left. */
  var number = +form.elements.number.value, base = area.get(), sending = null, timer = null, stuck = null, theirs = null;
  function keep() {
    try { localStorage.setItem(shelf, JSON.stringify({text: area.get(), number: number, base: base})); } catch (e) { }
  }
  function kept() {
    try { return JSON.parse(localStorage.getItem(shelf)); } catch (e) { return null; }
  }
  function drop() {
    try { localStorage.removeItem(shelf); } catch (e) { }
  }
  function tell(text) { if (saved.textContent !== text) saved.textContent = text; }
  function dirty() { return writable && area.get() !== base; }
  function say(which, text) {
    stuck = which;
    trouble.hidden = !which;
    if (which) {
      trouble.querySelector("span").textContent = text || said[which];
      trouble.querySelector("a").parentNode.hidden = which !== "expired";
      if (dirty()) tell(said.unsaved);
    }
  }
  function size() {
    var used = bytes(area.get()), note = doc.getElementById("size");
    note.textContent = said.size.replace("{n}", Math.ceil(used / 1024));
    note.className = used > LIMIT ? "err" : "help";
    return used;
  }

  /* Saving as one types: one save at a time, the text on the device until the server has it. */
  function save() {
    clearTimeout(timer); timer = null;
    if (sending !== null || theirs || !dirty()) return;
    if (size() > LIMIT) { say("long"); return; }
    sending = area.get();
    setTimeout(function () { if (sending !== null) tell(said.saving); }, 1500);
    post(form.action, new URLSearchParams({text: sending, number: String(number)})).then(answered, function (trouble) {
      sending = null;
      say(trouble.which || "refused", trouble.text);
    });
  }
  function answered(answer) {
    var sent = sending;
    sending = null; number = answer.number; form.elements.number.value = number;
    if (answer.kept) {
      base = sent;
      say(null);
      tell(answer.saved);
      found(answer);
      preview();
    } else if (plain(answer.text) === plain(sent)) {
      base = sent;
    } else if (plain(answer.text) !== plain(base)) {
      conflict(answer, area.get());
      return;
    }
    if (dirty()) { keep(); later(0); } else drop();
  }
  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }
  var since = 0;
  function changed() {
    keep(); size();
    if (stuck === "large") say(null);
    if (!timer) since = Date.now();
    later(Date.now() - since > 4000 ? 0 : 700);
  }
  function listen() {
    if (writable) {
      area.on("input", function () { if (dirty()) changed(); });
      area.on("paste", pasted);
      area.on("drop", function (event) { dropped(event, event.dataTransfer); });
    }
    area.on("keyup", follow); area.on("mouseup", follow);
  }
  if (writable) {
    form.addEventListener("submit", function (event) { event.preventDefault(); save(); });
    addEventListener("beforeunload", function (event) { if (dirty()) { event.preventDefault(); event.returnValue = ""; } });
    var again = function () { if (stuck && stuck !== "refused" && stuck !== "long") save(); };
    addEventListener("online", again); addEventListener("focus", again);
    setInterval(again, 5000);
  }

  /* What the checker says. */
  function found(answer) {
    doc.getElementById("fi").textContent = answer.summary;
    doc.querySelector("#elsewhere a").textContent = answer.elsewhere;
    finds.textContent = "";
    answer.findings.forEach(function (finding) {
      var item = make("li"), tag = make("span", "tag " + (finding.error ? "bad" : "warn")), link = make("a", "mono",
        finding.line + ":" + finding.column), words = make("span"), sign = doc.createElementNS("http://www.w3.org/2000/svg",
        "svg"), use = doc.createElementNS("http://www.w3.org/2000/svg", "use");
      item.dataset.line = finding.line; item.dataset.column = finding.column;
      use.setAttribute("href", finds.dataset.icons + (finding.error ? "#cross" : "#alert"));
      sign.setAttribute("class", "i"); sign.setAttribute("aria-hidden", "true"); sign.append(use);
      tag.append(sign, " " + finds.dataset[finding.error ? "error" : "warning"]);
      link.href = "#md"; words.lang = "en";
      words.append(make("b", "mono", finding.code), make("br"), finding.message);
      item.append(tag, link, words); finds.append(item);
    });
    area.mark(answer.findings);
  }
  finds.addEventListener("click", function (event) {
    var item = event.target.closest("a") && event.target.closest("li");
    if (item) { event.preventDefault(); area.goTo(+item.dataset.line, +item.dataset.column); }
  });
  function listed() {
    return all("li", finds).map(function (item) {
      return {line: +item.dataset.line, code: item.querySelector("b").textContent, error: !!item.querySelector(".tag.bad")};
    });
  }

  /* The preview: the page is fetched beside the frame and its main part put in, so that nothing flickers. */
  var reading = doc.querySelector(".looks a"), theme = null, drawn = 0;
  function preview() {
    if (!frame) return;
    var turn = ++drawn;
    fetch(reading.href, {credentials: "same-origin"}).then(function (response) {
      return response.ok && !response.redirected ? response.text() : Promise.reject();
    }).then(function (html) {
      var page = new DOMParser().parseFromString(html, "text/html"), fresh = page.getElementById("main");
      var shown = frame.contentDocument && frame.contentDocument.getElementById("main");
      if (turn !== drawn || !fresh || !shown) return;
      shown.replaceWith(frame.contentDocument.adoptNode(fresh));
      follow();
    }).catch(function () { });
  }
  /* Shows the block at the cursor. */
  function follow() {
    var shown = frame && frame.contentDocument && frame.contentDocument.getElementById("main");
    if (!shown || !shown.dataset.lines) return;
    var here = area.get().slice(0, area.cursor()).split("\n").length, best = 0, id = null;
    shown.dataset.lines.split(" ").forEach(function (entry) {
      var line = parseInt(entry, 10);
      if (line <= here && line > best) { best = line; id = entry.split(":")[1]; }
    });
    var block = id && frame.contentDocument.getElementById(id), view = frame.contentWindow;
    if (!block) return;
    var box = block.getBoundingClientRect();
    if (box.bottom < 40 || box.top > view.innerHeight - 80) view.scrollBy(0, box.top - view.innerHeight / 5);
  }
  function paint() {
    if (theme && frame.contentDocument) frame.contentDocument.documentElement.dataset.theme = theme;
  }
  if (frame) {
    frame.addEventListener("load", function () { paint(); follow(); });
    all(".looks a").forEach(function (link) {
      link.addEventListener("click", function () {
        reading = link;
        all(".looks a").forEach(function (other) { other.setAttribute("aria-current", String(other === link)); });
      });
    });
    all("[data-theme]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        theme = button.dataset.theme;
        all("[data-theme]").forEach(function (other) { other.setAttribute("aria-pressed", String(other === button)); });
        paint();
      });
    });
  }

  /* Two people in one file: both texts line by line, and a choice at each difference. */
  function difference(mine, other) {
    var start = 0, end = 0, i, j, parts = [];
    while (start < mine.length && start < other.length && mine[start] === other[start]) start++;
    while (end < mine.length - start && end < other.length - start
      && mine[mine.length - 1 - end] === other[other.length - 1 - end]) end++;
    var a = mine.slice(start, mine.length - end), b = other.slice(start, other.length - end), best = [];
    for (i = a.length; i >= 0; i--) {
      best[i] = new Uint16Array(b.length + 1);
      for (j = b.length - 1; j >= 0 && i < a.length; j--) {
        best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    function add(kind, line) {
      var last = parts[parts.length - 1], same = kind === "same";
      if (!last || last.same !== same) parts.push(last = {same: same, mine: [], theirs: []});
      if (kind !== "theirs") last.mine.push(line);
      if (kind !== "mine") last.theirs.push(line);
    }
    mine.slice(0, start).forEach(function (line) { add("same", line); });
    for (i = 0, j = 0; i < a.length || j < b.length;) {
      if (i < a.length && j < b.length && a[i] === b[j]) { add("same", a[i++]); j++; }
      else if (j === b.length || i < a.length && best[i + 1][j] >= best[i][j + 1]) add("mine", a[i++]);
      else add("theirs", b[j++]);
    }
    mine.slice(mine.length - end).forEach(function (line) { add("same", line); });
    return parts;
  }
  var box = doc.getElementById("conflict"), parts = null;
  function conflict(answer, mine) {
    theirs = answer; area.lock(true); tell(said.unsaved);
    parts = difference(plain(mine).split("\n"), plain(answer.text).split("\n"));
    var hunks = parts.filter(function (part) { return !part.same; }), list = doc.getElementById("hunks");
    list.textContent = "";
    box.querySelector("h2").textContent = answer.others;
    hunks.forEach(function (part, i) {
      var set = make("fieldset", "hunk"), row = make("div", "two");
      set.append(make("legend", "", box.dataset.place.replace("{n}", i + 1).replace("{m}", hunks.length)), row);
      /* What only the other one changed is taken over unless somebody says otherwise. */
      var untouched = base.indexOf(part.mine.join("\n")) >= 0 && base.indexOf(part.theirs.join("\n")) < 0;
      ["mine", "theirs", "both"].forEach(function (side) {
        var label = make("label", "opt"), radio = make("input"), words = make("span", "", box.dataset[side]);
        radio.type = "radio"; radio.name = "hunk-" + i; radio.value = side;
        radio.checked = side === (untouched ? "theirs" : "mine");
        radio.onchange = function () { part.choice = side; };
        if (radio.checked) part.choice = side;
        if (side !== "both") words.append(make("pre", "", part[side].join("\n") || box.dataset.nothing));
        label.append(radio, words);
        (side === "both" ? set : row).append(label);
      });
      list.append(set);
    });
    box.hidden = false; box.focus(); box.scrollIntoView();
  }
  function merge(side) {
    var lines = [];
    parts.forEach(function (part) {
      var choice = part.same ? "mine" : side || part.choice;
      if (choice !== "theirs") lines = lines.concat(part.mine);
      if (choice !== "mine") lines = lines.concat(part.theirs);
    });
    base = theirs.text; theirs = null; box.hidden = true; area.lock(false);
    area.splice(0, area.get().length, lines.join("\n"));
    if (dirty()) { keep(); save(); } else { drop(); saved.textContent = ""; preview(); }
  }
  if (box) {
    doc.getElementById("merge").addEventListener("click", function () { merge(null); });
    all("[data-all]", box).forEach(function (button) {
      button.addEventListener("click", function () { merge(button.dataset.all); });
    });
  }

  /* Putting something in. */
  function put(text, end) {
    var whole = area.get(), at = Math.max(area.cursor(), bodyStart(whole)), next = whole.slice(at).search(end);
    var head = whole.slice(0, next < 0 ? whole.length : at + next).replace(/\s+$/, "");
    var tail = whole.slice(head.length).replace(/^\s+/, ""), start = head.length + 2, title = /^#+ (.*?) \{/.exec(text);
    area.splice(head.length, whole.length, "\n\n" + text.trim() + "\n" + (tail ? "\n" + tail : ""),
      title ? start + text.indexOf(title[1]) : start, title ? start + text.indexOf(title[1]) + title[1].length : start);
  }
  function fresh(text) {
    var whole = " " + said.taken + " " + area.get(), n = 1;
    while (new RegExp("[ #]" + said.prefix + "-" + n + "(?![A-Za-z0-9_])").test(whole)) n++;
    return text.replace(/new-question/g, said.prefix + "-" + n);
  }
  /* The words in braces stand at the end of a passage, and of a question at its heading. */
  function urgent() {
    var whole = area.get(), at = area.cursor(), head = whole.lastIndexOf("\n#", at) + 1;
    var line = whole.slice(head, (whole.indexOf("\n", head) + 1 || whole.length + 1) - 1);
    var next = whole.slice(at).search(/\n[ \t]*(\n|$)/), end = next < 0 ? whole.replace(/\s+$/, "").length : at + next;
    if (/^#.*\{[^}]*\.quiz/.test(line)) end = head + line.length;
    if (/\.urgent[^}]*\}\s*$/.test(whole.slice(0, end))) return;
    if (/\}$/.test(whole.slice(0, end))) area.splice(end - 1, end - 1, " .urgent"); else area.splice(end, end, " {.urgent}");
  }
  var styles = {bold: "toggleBold", italic: "toggleItalic", heading: "toggleHeadingSmaller", list: "toggleUnorderedList",
    numbers: "toggleOrderedList", quote: "toggleBlockquote", link: "drawLink"};
  all("#tools button").forEach(function (button) {
    var does = button.dataset.do;
    if (!area.style && (styles[does] || does === "plain")) button.hidden = true;
    button.addEventListener("click", function () {
      var menu = button.closest("details");
      if (menu) menu.open = false;
      if (button.dataset.block) put(fresh(button.dataset.block), /\n#{1,6} /);
      else if (button.dataset.after) put(button.dataset.after, /\n[ \t]*\n/);
      else if (does === "picture") dialog.showModal();
      else if (does === "urgent") urgent();
      else if (does === "plain") simple(button);
      else area.style(styles[does]);
    });
  });
  if (doc.getElementById("tools")) doc.getElementById("tools").hidden = false;
  /* For who writes better in a plain field: some screen readers, some keyboards of phones. */
  function simple(button) {
    var at = area.cursor();
    if (area.end) { area.end(); area = fieldArea(); } else area = markedArea();
    button.setAttribute("aria-pressed", String(!area.style));
    all("#tools [data-do]").forEach(function (other) { if (styles[other.dataset.do]) other.hidden = !area.style; });
    listen(); area.mark(listed()); area.splice(at, at, "", at, at);
  }

  /* Pictures: chosen, dropped or pasted; none without words for who can't see it. */
  var dialog = doc.getElementById("picture");
  function refuse(text) {
    var error = dialog.querySelector(".err");
    error.textContent = text; error.hidden = !text;
  }
  function dropped(event, data) {
    var picture = data && Array.prototype.filter.call(data.files, function (file) { return /^image\//.test(file.type); })[0];
    if (!picture) return false;
    event.preventDefault();
    var files = new DataTransfer();
    files.items.add(picture);
    doc.getElementById("file").files = files.files;
    if (doc.getElementById("which")) doc.getElementById("which").value = "";
    if (!dialog.open) dialog.showModal();
    doc.getElementById("words").focus();
    return true;
  }
  if (dialog) dialog.querySelector("form").addEventListener("submit", function (event) {
    var words = doc.getElementById("words"), which = doc.getElementById("which"), file = doc.getElementById("file"), data;
    var done = function (markdown) {
      dialog.close(); words.value = ""; file.value = ""; refuse("");
      put(markdown, /\n[ \t]*\n/);
    };
    if (event.submitter && event.submitter.value === "cancel") { refuse(""); return; }
    event.preventDefault();
    if (!words.value.trim()) { refuse(dialog.dataset.words); words.focus(); return; }
    if (which && which.value) {
      done("![" + words.value.trim().replace(/([\\[\]*_`<])/g, "\\$1") + "](img/" + which.value + ")");
      return;
    }
    if (!file.files.length || file.files[0].size > 10 << 20) {
      refuse(file.files.length ? doc.getElementById("file-h").textContent : dialog.dataset.file); file.focus(); return;
    }
    data = new FormData(); data.append("words", words.value); data.append("file", file.files[0]);
    post(said.pictures, data).then(function (answer) { done(answer.markdown); }, function (trouble) {
      refuse(trouble.text || said[trouble.which]);
    });
  });

  /* Pasting: what a word processor gives becomes Markdown; what is more than a file holds is refused. */
  function pasted(event) {
    var data = event.clipboardData, text = data ? data.getData("text/plain") : "", html = data ? data.getData("text/html") : "";
    if (text.length > LIMIT || bytes(text) + bytes(area.get()) > 2 * LIMIT) {
      event.preventDefault(); say("large"); return;
    }
    if (!text && dropped(event, data)) return;
    if (!/<(p|h[1-6]|ul|ol|li|table|b|strong|i|em|a)\b/i.test(html)) return;
    event.preventDefault();
    var clean = html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/\ssrc="data:[^"]*"/gi, "");
    var range = area.range(), insert = function (words) { area.splice(range[0], range[1], words); };
    if (bytes(clean) > 900000) { insert(text); return; }
    post(said.paste, clean, {"Content-Type": "text/html;charset=UTF-8"}).then(function (answer) {
      insert(answer.markdown);
      saved.textContent = said.pasted + " " + answer.said;
    }, function () { insert(text); });
  }

  listen(); size(); area.mark(listed());
  var before = writable ? kept() : null;
  if (before && plain(before.text) !== plain(base)) {
    if (before.number === number || plain(before.base) === plain(base)) {
      area.splice(0, base.length, before.text);
      saved.textContent = said.restored;
      changed();
    } else {
      base = before.base;
      conflict({text: area.get(), number: number, others: saved.textContent}, before.text);
    }
  } else if (before) drop();
  var line = /[?&]line=(\d{1,5})/.exec(location.search);
  if (line) area.goTo(+line[1], 1);
}());
