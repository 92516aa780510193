// A family that does not know what help costs: from the first page to an account she can open line by line and share.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage();

const year = /19\.785,50\s€/;

/// Answers the calculator as the family of a mother who is not self-sufficient, with a carer who lives in.
async function answer(page) {
  await page.getByText("Un adulto non autosufficiente").click();
  await page.getByText("Sì, vive in casa").click();
  await page.getByLabel("Quante ore la settimana?").fill("54");
}

for (const width of widths) {
  test(`a family sees what help costs, at ${width} px`, () =>
    visit(on.browser, on.service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.go("/");
      await visitor.look("home");
      await visitor.focusIsSeen("home");

      await page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Calcolo il costo" }).click();
      await visitor.look("calculator-empty");
      await answer(page);
      await visitor.press(page.getByRole("button", { name: "Aggiorna il conto" }));
      await page.locator("#risultato .cifra2", { hasText: year }).waitFor();
      await visitor.look("calculator");
      await visitor.focusIsSeen("calculator", 25);

      // A line opens to its formula and its article.
      const line = page.locator("details.riga", { hasText: "Tredicesima" }).first();
      await line.locator("summary").click();
      await line.getByText(/1\.393,64\s€/).first().waitFor();
      assert.match(await line.innerText(), /art\. \d+/i);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await visitor.look("calculator-open");

      // The address holds the case: it comes back the same, and tells nobody's name.
      const shared = page.url();
      await visitor.go(shared);
      await page.locator("#risultato .cifra2", { hasText: year }).waitFor();

      // Changing an answer changes the account.
      await page.getByText("No, viene a ore").click();
      await page.getByLabel("Quante ore la settimana?").fill("25");
      await visitor.press(page.getByRole("button", { name: "Aggiorna il conto" }));
      await page.locator("#risultato .cifra").waitFor();
      assert.doesNotMatch(await page.locator("#risultato").innerText(), year);
    }));

  test(`an account that cannot be says why at the field, at ${width} px`, () =>
    visit(on.browser, on.service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.expecting(/422/, async () => {
        await page.goto("/costo?care=non_self_sufficient&sleeps=live_in&weekly_hours=60&agreed_pay=900");
        await visitor.look("calculator-refused");
      });
      const summary = page.getByRole("alert");
      assert.match(await summary.innerText(), /54/);
      await summary.getByRole("link").first().click();
      assert.equal(await page.locator("#weekly_hours").inputValue(), "60");
    }));

  test(`the account works without JavaScript, at ${width} px`, () =>
    visit(on.browser, on.service.address, { width, javaScript: false }, async (visitor) => {
      const { page } = visitor;
      await visitor.go("/costo");
      await answer(page);
      await visitor.press(page.getByRole("button", { name: "Aggiorna il conto" }));
      await page.locator("#risultato .cifra2", { hasText: year }).waitFor();
      await visitor.look("calculator");
    }));
}
