// Comfort only: every page works the same without this file.

// "Copy the address": appears only where the browser can do it.
for (const button of document.querySelectorAll('[data-copia]')) {
  const field = document.getElementById(button.dataset.copia);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    const said = document.getElementById(button.dataset.detto);
    if (said) said.textContent = button.dataset.fatto;
  });
}

// "Print": the browser's own dialogue.
for (const button of document.querySelectorAll('[data-stampa]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// Closed explanations would print closed in older browsers: open them for the paper, close them after.
const opened = [];
window.addEventListener('beforeprint', () => {
  for (const closed of document.querySelectorAll('details:not([open])')) {
    closed.open = true;
    opened.push(closed);
  }
});
window.addEventListener('afterprint', () => {
  for (const again of opened.splice(0)) again.open = false;
});

// "What if": each change of the form asks for the outcome alone and puts it in its place.
for (const form of document.querySelectorAll('form[data-prova]')) {
  const place = document.getElementById(form.dataset.prova);
  if (!place) continue;
  let turn = 0;
  let waiting;
  const ask = async () => {
    const own = (turn += 1);
    const query = new URLSearchParams(new FormData(form));
    query.set('parte', 'esito');
    place.setAttribute('aria-busy', 'true');
    const answer = await fetch(`${form.action}?${query}`).catch(() => undefined);
    const text = answer && !answer.redirected ? await answer.text() : '';
    if (own !== turn) return;
    place.removeAttribute('aria-busy');
    const part = new DOMParser().parseFromString(text, 'text/html').getElementById(place.id);
    if (part) place.replaceChildren(...part.childNodes);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 200);
  });
}

// What is being worked out behind a page: asks how far it is, and shows the page again when it is done.
const watched = document.querySelector('[data-attesa]');
if (watched) {
  const look = async () => {
    const answer = await fetch(watched.dataset.attesa).catch(() => undefined);
    const text = answer && !answer.redirected ? await answer.text() : '';
    const part = new DOMParser().parseFromString(text, 'text/html').getElementById(watched.id);
    if (part && !part.dataset.attesa) return window.location.reload();
    if (part) watched.replaceChildren(...part.childNodes);
    return setTimeout(look, 1500);
  };
  setTimeout(look, 1500);
}
