// Prices of providers: the desk writes one down, a family finds it near the spaces of its Municipio and compares with it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage();

for (const width of widths) {
  test(`a price goes from the desk to a family, at ${width} px`, () =>
    visit(on.browser, on.service.address, { width }, async (visitor) => {
      const { page } = visitor;
      const provider = `Cooperativa Inventata ${width}`;
      await visitor.go("/sportello/offerte");
      await page.fill("#utente", on.service.desk.login);
      await page.fill("#parola", on.service.desk.password);
      await visitor.press(page.getByRole("button", { name: "Entra" }));
      await visitor.look("services-1-desk");
      await visitor.expecting(/422/, async () => {
        await visitor.press(page.getByRole("button", { name: "Aggiungi alla lista" }));
        await visitor.look("services-1-desk-refused");
      });
      await page.getByLabel("Chi offre il servizio").fill(provider);
      await page.getByLabel("Tipo di servizio").selectOption("socio-assistenziali");
      await page.getByLabel("Prezzo all’ora").fill("20,80");
      await page.getByLabel("Visita più breve").fill("2");
      await page.getByLabel("Da quando vale").fill("01/10/2026");
      await page.getByLabel("Da dove viene il prezzo").fill("Listino inventato.");
      await visitor.press(page.getByRole("button", { name: "Aggiungi alla lista" }));
      await page.getByText("Prezzo aggiunto alla lista.").waitFor();
      const row = page.locator("tr", { hasText: provider });
      await visitor.press(row.getByRole("link"));
      await visitor.look("services-2-offer");

      await visitor.go("/servizi");
      await visitor.look("services-3-public");
      await page.getByLabel("In quale Municipio?").selectOption("8");
      await visitor.press(page.getByRole("button", { name: "Cerca" }));
      assert.match(await page.locator("#spazi + p").innerText(), /2 su 28/);
      await page.getByRole("img", { name: /Mappa di Milano: 2 spazi/ }).waitFor();
      await visitor.look("services-4-search");
      // The hidden half of the name may be read with a space before it.
      const compare = new RegExp(`^Confronta con gli altri modi ?: ${provider}$`);
      await visitor.press(page.getByRole("link", { name: compare }));
      assert.match(await page.locator("#risultato table").first().innerText(), /2\.704,00\s€/);
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await visitor.look("services-5-compare");
    }));
}
