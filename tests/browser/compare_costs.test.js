// A family that does not know which way of help suits it: all ways side by side, then what its budget buys.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { serve } from "./support/server.js";
import { openBrowser, visit, widths } from "./support/visitor.js";

let service;
let browser;

before(async () => {
  service = await serve();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

for (const width of widths) {
  test(`a family compares every way, at ${width} px`, () =>
    visit(browser, service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.go("/costo");
      await visitor.press(page.getByRole("link", { name: "Confronta tutti i modi e i loro costi" }));
      await visitor.look("compare-costs-empty");

      await page.getByLabel("Quante ore di giorno, a settimana?").fill("54");
      await page.getByLabel("In quanti giorni?").selectOption("6");
      await page.getByText("Per contare agevolazioni e aiuti").click();
      await page.getByLabel("Reddito complessivo di chi paga").fill("38.000");
      await page.getByLabel("Un medico ha certificato la non autosufficienza?").selectOption("yes");
      await visitor.press(page.getByRole("button", { name: "Confronta" }));
      const table = page.locator("#risultato table").first();
      await table.waitFor();
      assert.match(await table.innerText(), /1\.648,80\s€/);
      assert.match(await page.locator("#risultato").innerText(), /art\. 14/);
      await page.getByRole("img", { name: /Grafico del costo/ }).waitFor();
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await visitor.look("compare-costs");
      await visitor.focusIsSeen("compare-costs", 25);
    }));

  test(`a wrong answer is said at its field, at ${width} px`, () =>
    visit(browser, service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.expecting(/422/, async () => {
        await page.goto("/confronta-costi?care=children&day_hours=tante");
        await visitor.look("compare-costs-refused");
      });
      assert.equal(await page.locator("#day_hours").inputValue(), "tante");
    }));

  test(`a budget says how many hours it buys, at ${width} px`, () =>
    visit(browser, service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.go("/quanto-posso");
      await page.getByLabel("Quanto puoi spendere al mese?").fill("1.200");
      await visitor.press(page.getByRole("button", { name: "Quante ore?" }));
      assert.match(await page.locator("#risultato table").innerText(), /26\sore/);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await visitor.look("budget");
    }));
}
