// An operator's morning: the queue, a request, why this order, three people proposed by her own choice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage();

async function signIn(visitor, { login, password }) {
  await visitor.page.fill("#utente", login);
  await visitor.page.fill("#parola", password);
  await visitor.press(visitor.page.getByRole("button", { name: "Entra" }));
}

/// Two people side by side, then the second moved to the first place with a reason, and back.
async function weigh(visitor) {
  const { page } = visitor;
  const people = page.locator("ol.persone > li.persona");
  for (const person of (await people.all()).slice(0, 4)) await person.getByLabel("Confronta").check();
  await visitor.press(page.getByRole("button", { name: "Confronta le persone spuntate" }));
  await visitor.look("desk-3-compare");
  const columns = await page.locator(".confronto thead th").count();
  assert.ok(columns >= 3, "at least two people side by side");
  assert.equal(await page.locator("input[name=scelta]:checked").count(), 0, "nobody is chosen already");
  await visitor.press(page.getByRole("link", { name: "Torna all’elenco" }));

  const second = await people.nth(1).getAttribute("id");
  const mover = people.nth(1).locator("details", { hasText: "Sposta nell’ordine" });
  await mover.locator("summary").click();
  await mover.getByLabel("Nuovo posto").fill("1");
  await visitor.expecting(/422/, async () => {
    await visitor.press(mover.getByRole("button", { name: "Sposta a quel posto" }));
    await visitor.look("desk-3-order-refused");
  });
  const again = people.nth(1).locator("details", { hasText: "Sposta nell’ordine" });
  assert.equal(await again.getByLabel("Nuovo posto").inputValue(), "1", "what was typed stays");
  await again.getByLabel("Perché").fill("Ha già lavorato in questa casa.");
  await visitor.press(again.getByRole("button", { name: "Sposta a quel posto" }));
  assert.equal(await people.first().getAttribute("id"), second);
  await visitor.look("desk-3-order");
  await visitor.press(page.getByRole("button", { name: "Torna all’ordine calcolato" }));
  assert.equal(await people.nth(1).getAttribute("id"), second);
}

for (const width of widths) {
  for (const javaScript of width === 1280 ? [true, false] : [true]) {
    test(`the desk proposes, at ${width} px${javaScript ? "" : " without JavaScript"}`, () =>
      visit(on.browser, on.service.address, { width, javaScript }, async (visitor) => {
        const { page } = visitor;
        await visitor.go("/sportello");
        await visitor.look("desk-1-sign-in");
        await visitor.expecting(/4\d\d/, async () => {
          await signIn(visitor, { login: on.service.desk.login, password: "not the password" });
          await visitor.look("desk-1-refused");
        });
        await signIn(visitor, on.service.desk);

        await visitor.look("desk-2-queue");
        const requests = page.locator("table.coda tbody tr", { hasText: "0 su 3" });
        await visitor.press(requests.nth(javaScript ? widths.indexOf(width) : 2).getByRole("link").first());
        await visitor.look("desk-3-request");
        if (width === 1280 && javaScript) await visitor.focusIsSeen("desk-3-request", 25);

        // Everyone who qualifies can be reached, and the points of each add up.
        const people = page.locator("ol.persone > li.persona");
        assert.ok((await people.count()) > 0, "somebody is eligible");
        for (const person of (await people.all()).slice(0, 3)) {
          const total = Number((await person.locator(".punti b").innerText()).replace(/\D/g, ""));
          const each = await person.getByText(/^\d+ su \d+$/).allInnerTexts();
          const sum = each.reduce((points, text) => points + Number.parseInt(text, 10), 0);
          assert.equal(sum, total, `the points of a person: ${each.join(", ")}`);
        }

        if ((await people.count()) > 1) await weigh(visitor);

        const take = page.getByRole("button", { name: "Prendi in carico" });
        if (await take.count()) await visitor.press(take);
        for (let chosen = 0; chosen < 3; chosen += 1) {
          const choose = page.locator("ol.persone a.btn", { hasText: "Scegli" });
          if ((await choose.count()) === 0) break;
          await visitor.press(choose.first());
        }
        await visitor.look("desk-4-chosen");
        await visitor.press(page.locator(".vassoio a.btn-primary"));
        await visitor.look("desk-5-propose");
        const named = await page.locator("section.persona").count();
        assert.ok(named >= 1 && named <= 3);
        await visitor.press(page.locator("form.persona button[type=submit]"));
        await visitor.look("desk-6-proposed");
        assert.match(await page.locator("main").innerText(), /C-\d{4}/);

        // The same request with other values, and by two or three people together.
        const request = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
        for (const [place, name] of [["prova", "desk-6-trial"], ["insieme", "desk-6-teams"]]) {
          await visitor.go(`${request}/${place}`);
          await visitor.look(name);
        }
        await visitor.go(request);

        // What she opened and did stays written.
        const registro = page.locator("#registro");
        assert.ok(await registro.count(), "the journal is on the page");

        await visitor.press(page.getByRole("link", { name: "Richieste", exact: true }).first());
        await visitor.press(page.getByRole("link", { name: "Persone", exact: true }));
        await visitor.look("desk-7-people");
        await visitor.press(page.locator("main a[href^='/sportello/persone/C-']").first());
        await visitor.look("desk-7-person");
        const week = page.locator("main a[href$='/settimana']");
        if (await week.count()) {
          await visitor.press(week);
          await visitor.look("desk-7-full-week");
          await visitor.press(page.getByRole("link", { name: "Persone", exact: true }));
        }
        await visitor.press(page.getByRole("link", { name: "Piano della città" }));
        await visitor.look("desk-7-plan");
        await visitor.press(page.getByRole("button", { name: "Esci" }));
        await visitor.look("desk-8-out");
        const answer = await page.goto("/sportello");
        assert.match(answer.url(), /accedi/, "signed out");
      }));
  }
}

test("the city plan is worked out while the page says how far it is", () =>
  visit(on.browser, on.service.address, { width: 1280 }, async (visitor) => {
    const { page } = visitor;
    await visitor.go("/sportello/piano");
    await signIn(visitor, on.service.desk);
    await visitor.go("/sportello/piano");
    await visitor.press(page.getByRole("button", { name: /^Calcola/ }));
    await visitor.look("desk-9-plan-running");
    await page.getByRole("heading", { name: "Quartiere per quartiere" }).waitFor({ timeout: 240_000 });
    await visitor.look("desk-9-plan");
    assert.match(await page.locator("main").innerText(), /È dimostrato/);
  }));
