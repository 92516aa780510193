// A family keeps an employment: the contract, a month with what happened in it, what its end would bring; a worker
// checks her pay.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage({ args: [] });

async function contract(page) {
  await page.check("input[name=come][value=convivente]");
  await page.selectOption("#livello", "CS");
  await page.fill("#dal", "2/3/2026");
  await page.fill("#nome", "Aiuto inventato");
}

for (const width of widths) {
  for (const javaScript of width === 360 ? [true, false] : [true]) {
    test(`a family keeps an employment, at ${width} px${javaScript ? "" : " without JavaScript"}`, () =>
      visit(on.browser, on.service.address, { width, javaScript }, async (visitor) => {
        const { page } = visitor;
        await visitor.go("/famiglia/rapporto");
        await visitor.look("employment-sheet");
        await visitor.press(page.locator("main a.btn-primary").first());
        await visitor.look("employment-1-terms");
        await contract(page);
        await page.fill("#ore", "60");
        await visitor.expecting(/422/, async () => {
          await visitor.press(page.locator("button[name=avanti]"));
          assert.match(await page.locator(".riassunto-errori").innerText(), /54/);
          await visitor.look("employment-1-refused");
        });
        await page.fill("#ore", "54");
        await visitor.send("terms");
        await visitor.look("employment-2-week");
        await visitor.send("week");

        await visitor.look("employment-3-file");
        if (width === 1280) await visitor.focusIsSeen("employment-3-file", 20);
        assert.match(await page.locator("main").innerText(), /livello CS/);

        await visitor.press(page.locator("main a.btn-primary").first());
        await visitor.look("employment-4-month");
        const work = page.locator("details.voce-nuova", { hasText: "Ore in più" });
        await work.locator("summary").click();
        await page.selectOption("#ore-tipo", "extra");
        await page.selectOption("#ore-giorno", "2026-11-08");
        await page.fill("#ore-dalle", "9");
        await page.fill("#ore-alle", "13");
        await visitor.press(work.getByRole("button"));
        // Golden case 1 of the rules: the same cents as the command line.
        assert.match(await page.locator("main").innerText(), /1\.285,56\s€/);
        const rules = page.locator("details.voce-nuova", { hasText: "limiti già usati" });
        await rules.locator("summary").click();
        await page.selectOption("#regole-tredicesima", "elsewhere");
        await visitor.press(rules.getByRole("button"));
        assert.match(await page.locator("main").innerText(), /1\.285,56\s€/);
        await visitor.look("employment-4-month-told");
        await visitor.press(page.getByRole("button", { name: "Salva il mese" }));
        await visitor.look("employment-4-month-kept");

        // The payslip as a file: the page that checks papers says that every digit holds.
        const coming = page.waitForEvent("download");
        await page.getByRole("link", { name: /Scarica il prospetto paga/ }).click();
        const paper = await (await coming).path();

        await visitor.press(page.getByRole("link", { name: "Torna al rapporto" }));
        await visitor.press(page.getByRole("link", { name: /Le carte/ }));
        await visitor.look("employment-7-papers");
        const list = page.url();
        await visitor.press(page.getByRole("link", { name: /Scrivi nomi/ }));
        await visitor.look("employment-7-names");
        await visitor.press(page.getByRole("link", { name: "Torna alle carte" }));
        await visitor.press(page.getByRole("link", { name: /Completa la lettera/ }));
        await visitor.look("employment-7-letter");
        await visitor.press(page.getByRole("link", { name: "Torna alle carte" }));
        await visitor.press(page.locator("main").getByRole("link", { name: "Verifica una carta" }));
        await visitor.look("verify");
        await page.setInputFiles("#carta", paper);
        await visitor.press(page.getByRole("button", { name: "Verifica" }));
        assert.match(await page.locator("main").innerText(), /Ogni cifra è giusta/);
        await visitor.look("verify-same");

        await visitor.go(list);
        await visitor.press(page.getByRole("link", { name: "Torna al rapporto" }));
        await visitor.press(page.getByRole("link", { name: /E se finisce/ }));
        await page.fill("#il", "31/12/2026");
        await page.check("input[name=perche][value=withdrawal]");
        await page.check("input[name=chi][value=employer]");
        await visitor.press(page.getByRole("button", { name: "Fai il conto" }));
        assert.match(await page.locator("main").innerText(), /Preavviso/);
        await visitor.look("employment-5-end");

        await visitor.press(page.getByRole("link", { name: "Torna al rapporto" }));
        await visitor.press(page.getByRole("link", { name: /conto di partenza/ }));
        await visitor.look("employment-6-quote");
      }));

    test(`a worker checks her pay, at ${width} px${javaScript ? "" : " without JavaScript"}`, () =>
      visit(on.browser, on.service.address, { width, javaScript }, async (visitor) => {
        const { page } = visitor;
        await visitor.go("/la-mia-paga");
        await visitor.look("my-pay");
        await visitor.press(page.getByRole("link", { name: "English" }));
        await visitor.look("my-pay-english");
        await visitor.press(page.getByRole("link", { name: "Italiano" }));
        await page.selectOption("#mese", "2026-11");
        await page.check("input[name=mansione][value=CS]");
        await page.check("input[name=come][value=convivente]");
        for (const day of ["mon", "tue", "wed", "thu", "fri", "sat"]) await page.fill(`#ore-${day}`, "9");
        await page.fill("#riceve", "1.000,00");
        await page.check("input[name=tipo][value=lordo]");
        await visitor.press(page.getByRole("button", { name: "Controlla la paga" }).last());
        assert.match(await page.locator("main").innerText(), /Mancano 247,44\s€/);
        await visitor.look("my-pay-less");
      }));
  }
}
