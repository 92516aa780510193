// A carer registers from her phone, step by step, then comes back by her private link.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stage } from "./support/stage.js";
import { visit, widths } from "./support/visitor.js";

const on = stage();

async function whoSheIs(page) {
  await page.fill("#nome", "Prova");
  await page.fill("#cognome", "Inventata");
  await page.fill("#nascita", "01/02/1980");
  await page.fill("#telefono", "+39 333 000 0000");
}

async function whatSheDoes(page) {
  await page.check("input[name=ruolo][value=badante]");
  await page.check("input[name=regime-badante][value=non_convivente]");
  await page.fill("#anni-badante", "3");
  await page.check("input[name=formata][value=no]");
}

async function whatSheKnows(page) {
  for (const task of ["companionship", "meal_preparation", "walking_support"]) {
    await page.check(`input[name=compito][value=${task}]`);
  }
  await page.check("input[name=italiano][value=b1]");
}

/// Touches a district of the map at a point inside its border.
async function tap(page, district) {
  await page.locator(".mappa-nil").evaluate((map) => map.scrollIntoView({ block: "center", behavior: "instant" }));
  const [x, y] = await district.evaluate((path) => {
    const box = path.getBBox();
    for (let step = 1; step < 100; step += 1) {
      const point = new DOMPoint(box.x + (box.width * (step % 10)) / 10, box.y + (box.height * Math.floor(step / 10)) / 10);
      if (path.isPointInFill(point)) {
        const seen = point.matrixTransform(path.getScreenCTM());
        if (document.elementFromPoint(seen.x, seen.y)?.closest("label") === path.closest("label")) return [seen.x, seen.y];
      }
    }
    throw new Error("no point of the district can be touched");
  });
  await page.mouse.click(x, y);
}

for (const width of widths) {
  test(`a worker registers, at ${width} px`, () =>
    visit(on.browser, on.service.address, { width }, async (visitor) => {
      const { page } = visitor;
      await visitor.go("/");
      await visitor.press(page.getByRole("navigation", { name: "Principale" }).getByRole("link", { name: "Cerco lavoro" }));
      await visitor.look("worker-sheet");
      await visitor.press(page.locator("main a.btn-primary").first());

      await visitor.look("worker-1-who");
      await visitor.expecting(/422/, async () => {
        await visitor.press(page.locator("button[name=avanti]"));
        await page.locator(".riassunto-errori").waitFor();
        await visitor.look("worker-1-refused");
      });
      await whoSheIs(page);
      await visitor.send("who");
      await whatSheDoes(page);
      await visitor.look("worker-2-work");
      await visitor.send("work");
      await whatSheKnows(page);
      await visitor.look("worker-3-skills");
      await visitor.send("skills");

      // Her week, by keyboard alone: a band of Monday, then its first hour changed, then copied on.
      await visitor.look("worker-4-week-empty");
      await page.locator("input[name=fascia][value='mon:morning']").focus();
      await page.keyboard.press("Space");
      await page.locator("button[value=riempi]").focus();
      await visitor.through(() => page.keyboard.press("Enter"));
      const monday = page.locator("details.giorno").first();
      if (!(await monday.evaluate((day) => day.open))) {
        await monday.locator("summary").focus();
        await page.keyboard.press("Enter");
      }
      await page.locator("#mon-0-da-ora").focus();
      await page.keyboard.type("8");
      assert.equal(await page.locator("#mon-0-da-ora").inputValue(), "8");
      await page.locator("button[value='copia:mon']").focus();
      await visitor.through(() => page.keyboard.press("Enter"));
      await page.locator("details.giorno").evaluateAll((days) => days.forEach((day) => (day.open = true)));
      await visitor.look("worker-4-week");
      await visitor.send("week");

      // Her districts: the list ticks a box, and so does a tap on the map.
      await page.check("input[name=casa][value=milano]");
      await page.selectOption("#casa-nil", { index: 5 });
      await page.selectOption("#viaggio", { index: 3 });
      await visitor.press(page.locator("button[value=aggiorna]"));
      const listed = page.locator("details.municipio[open] input[name=nil]").first();
      await listed.check();
      const tapped = page.locator("input[name=nil]:not(:checked)").first();
      const id = await tapped.getAttribute("id");
      await tap(page, page.locator(`.mappa-nil label[for=${id}] path`));
      assert.ok(await page.locator(`#${id}`).isChecked(), "a tap on the map ticks the box of the list");
      await visitor.look("worker-5-where");
      await visitor.send("where");

      // A pay below the contract's table cannot be asked for.
      await page.fill("#paga-badante-non_convivente", "5,00");
      await page.fill("#dal", "01/12/2026");
      await page.check("input[name=permesso][value=senza]");
      await visitor.expecting(/422/, async () => {
        await visitor.press(page.locator("button[name=avanti]"));
        assert.match(await page.locator(".riassunto-errori").innerText(), /€/);
        await visitor.look("worker-6-pay-refused");
      });
      await page.fill("#paga-badante-non_convivente", "");
      await visitor.send("pay");

      await visitor.look("worker-7-summary");
      await page.check("#consenso");
      await visitor.send("summary");
      await visitor.look("worker-8-done");
      assert.match(await page.locator("main").innerText(), /C-\d{4}/);
      const link = await page.locator("#indirizzo-privato").inputValue();
      await visitor.go(new URL(link).pathname);
      assert.match(await page.locator("main").innerText(), /C-\d{4}/);
    }));
}

test("a worker registers without JavaScript", () =>
  visit(on.browser, on.service.address, { width: 360, javaScript: false }, async (visitor) => {
    const { page } = visitor;
    await visitor.go("/cerco-lavoro/candidatura");
    await whoSheIs(page);
    await visitor.send("who");
    await whatSheDoes(page);
    await visitor.send("work");
    await whatSheKnows(page);
    await visitor.send("skills");
    await page.check("input[name=fascia][value='tue:morning']");
    await visitor.press(page.locator("button[value=riempi]"));
    await visitor.look("worker-4-week");
    await visitor.send("week");
    await page.check("input[name=casa][value=milano]");
    await page.selectOption("#casa-nil", { index: 5 });
    await visitor.press(page.locator("button[value=aggiorna]"));
    await visitor.send("where");
    await page.fill("#dal", "01/12/2026");
    await page.check("input[name=permesso][value=senza]");
    await visitor.send("pay");
    await page.check("#consenso");
    await visitor.send("summary");
    await page.getByText(/C-\d{4}/).first().waitFor();
  }));
