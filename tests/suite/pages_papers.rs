//! The papers of an employment as its family downloads them, and the page where anybody checks one.

use axum::http::StatusCode;
use curami::papers::{Kind, check_pdf, compose, record_of, words_of};
use curami::proof::{Record, Verdict};
use serde_json::json;

use crate::support::people::{Visit, value_of};

const NEW: &str = "/famiglia/rapporto/nuovo";
const LIVE_IN: &str = "come=convivente&livello=CS&ore=54&dal=2/10/2024&durata=permanent";
const NAMES: &str = "casa-nome=Ada+Inventata&casa-codice=nvnada80a41f205x&casa-indirizzo=Via+Prova+1%2C+Milano\
    &lavora-nome=Teresa+Prova&lavora-indirizzo=Via+Prova+1%2C+Milano";

async fn entered(visit: &mut Visit, fields: &str) -> String {
    let week = visit.step(NEW, fields).await;
    week.split("/settimana").next().expect("an address").to_owned()
}

/// Every word of a paper.
fn text(pdf: &[u8]) -> String {
    words_of(pdf).expect("a PDF").concat().join(" ")
}

#[tokio::test]
async fn every_paper_of_the_list_is_a_pdf_that_proves_itself_and_names_nobody_in_its_own_name() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    assert_eq!(visit.get(&own).await.count(&format!("a[href='{own}/carte']")), 1);
    visit.step(&format!("{own}/nomi"), NAMES).await;
    visit.step(&format!("{own}/mesi/2026-10"), "azione=salva").await;
    let list = visit.get(&format!("{own}/carte?lingua=ro")).await;
    assert!(list.text().contains("rumeno"), "{}", list.text());
    let links = list.links(&format!("{own}/carte/"));
    // Letter, one payslip, two statements; INPS, eight quarters, two years.
    assert_eq!(links.len(), 1 + 1 + 2 + 1 + 8 + 2, "{links:?}");
    for kind in ["lettera?lingua=ro", "busta-2026-10?lingua=ro", "attestazione-2025?lingua=ro", "inps", "tasse-2025"] {
        let path = format!("{own}/carte/{kind}");
        assert!(links.contains(&path), "{path} {links:?}");
        let file = visit.download(&path).await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert_eq!([file.header("content-type"), file.header("cache-control")], ["application/pdf", "no-store"]);
        let name = file.header("content-disposition").to_owned();
        assert!(name.starts_with("attachment; filename=\"") && !name.contains("Teresa"), "{name}");
        assert_eq!(visit.app.verify_pdf(&file.bytes).expect("an outcome").verdict, Verdict::Same, "{path}");
        assert!(text(&file.bytes).contains("Teresa Prova"), "{path}");
    }
    let quarter = visit.download(&format!("{own}/carte/trimestre-2026-Q3")).await;
    let page = visit.get(&format!("{own}/trimestri/2026-Q3")).await;
    assert!(text(&quarter.bytes).contains(page.at(".cifra").trim_end_matches(['€', ' ', '\u{a0}', '\u{202f}'])));
    for wrong in ["busta-2026-09", "busta-x", "trimestre-2024-Q3", "attestazione-26", "fine", "altro", "-", "busta-"] {
        assert_eq!(visit.get(&format!("{own}/carte/{wrong}")).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_downloaded_payslip_says_the_month_as_it_was_kept() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let entry = "%7B%22kind%22%3A%22advance%22%2C%22amount%22%3A%22200.00%22%7D";
    visit.step(&format!("{own}/mesi/2026-11"), &format!("voce={entry}&azione=salva")).await;
    let page = visit.get(&format!("{own}/mesi/2026-11")).await;
    assert_eq!(page.links(&format!("{own}/carte/busta-2026-11")).len(), 1);
    let to_pay = page.at("#conto .cifra");
    let first = visit.download(&format!("{own}/carte/busta-2026-11")).await;
    let figure = to_pay.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    assert!(text(&first.bytes).contains(figure), "{figure}");
    assert_eq!(record_of(&first.bytes).expect("a record").kind, "paper_payslip");
    // Terms that change later change nothing of a month already kept.
    visit.step(&format!("{own}/contratto"), &format!("{LIVE_IN}&vale-dal=2/10/2024&paga=1900,00")).await;
    let again = visit.download(&format!("{own}/carte/busta-2026-11")).await;
    assert_eq!(again.bytes, first.bytes, "the same request gives the same bytes");
    let journal = visit.get(&own).await.text();
    assert!(journal.contains("carta scaricata"), "{journal}");
}

#[tokio::test]
async fn a_link_never_opens_the_papers_of_another() {
    let mut visit = Visit::new().await;
    let mine = entered(&mut visit, LIVE_IN).await;
    visit.step(&format!("{mine}/nomi"), NAMES).await;
    let theirs = entered(&mut visit, "come=non_convivente&livello=B&ore=10&dal=1/9/2026&durata=permanent").await;
    let link = theirs.trim_end_matches("/1");
    let nobody = format!("/famiglia/rapporto/{}", "A".repeat(43));
    let parts = ["carte", "carte/lettera", "carte/inps", "carte/trimestre-2026-Q3", "nomi", "lettera", "scadenze.ics"];
    for part in parts {
        for path in [format!("{link}/2/{part}"), format!("{nobody}/1/{part}")] {
            assert_eq!(visit.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    for part in ["nomi", "lettera"] {
        let path = format!("{nobody}/1/{part}");
        assert_eq!(visit.post(&path, NAMES).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(visit.bare_post(&format!("{mine}/{part}"), NAMES).await.status, StatusCode::FORBIDDEN);
    }
    let letter = visit.download(&format!("{theirs}/carte/lettera")).await;
    assert!(!text(&letter.bytes).contains("Teresa"));
    assert!(!visit.get(&format!("{theirs}/nomi")).await.body.contains("Teresa"));
}

#[tokio::test]
async fn names_are_optional_refused_at_their_field_and_erased_for_good() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let path = format!("{own}/nomi");
    assert_eq!(visit.get(&path).await.count("button[value=cancella]"), 0, "nothing to erase");
    let wrong = visit.refused(&path, &NAMES.replace("nvnada80a41f205x", "ABC")).await;
    assert!(wrong.at("#casa-codice-errore").contains("16 lettere"), "{}", wrong.text());
    assert_eq!(value_of(&wrong.body, "lavora-nome"), "Teresa Prova", "what was typed stays");
    let strange = visit.refused(&path, "lavora-nome=Teresa+%F0%93%80%80").await;
    assert!(strange.at("#lavora-nome-errore").contains('𓀀'), "{}", strange.text());
    assert!(!visit.refused(&path, &format!("casa-nome={}", "a".repeat(301))).await.at("#casa-nome-errore").is_empty());

    visit.step(&path, NAMES).await;
    visit.step(&format!("{own}/lettera"), "mansioni=Pasti+e+spesa&luogo=Via+Prova+1").await;
    let page = visit.get(&path).await;
    assert_eq!(
        [value_of(&page.body, "casa-codice"), value_of(&page.body, "casa-nome")],
        ["NVNADA80A41F205X", "Ada Inventata"]
    );
    let letter = text(&visit.download(&format!("{own}/carte/lettera")).await.bytes);
    assert!(letter.contains("Pasti e spesa") && letter.contains("NVNADA80A41F205X"), "{letter}");
    visit.step(&path, "azione=cancella").await;
    assert_eq!(value_of(&visit.get(&path).await.body, "casa-nome"), "");
    let letter = text(&visit.download(&format!("{own}/carte/lettera")).await.bytes);
    assert!(!letter.contains("Ada") && !letter.contains("Pasti e spesa"), "{letter}");
    let journal = visit.get(&own).await.text();
    for said in ["nomi delle carte scritti", "nomi delle carte cancellati", "lettera completata"] {
        assert!(journal.contains(said), "{said}: {journal}");
    }
}

#[tokio::test]
async fn the_letter_says_what_is_agreed_or_why_it_may_not() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, "come=non_convivente&livello=B&ore=10&dal=1/9/2026&durata=permanent").await;
    let path = format!("{own}/lettera");
    let page = visit.get(&path).await;
    // Two hours a day from Monday to Friday; no half day of rest, no forms of reduced hours, no reason of a term.
    assert_eq!(page.count("input[name^=orario-]"), 5);
    assert_eq!(page.count("#mezza, #forma, #motivo"), 0);
    for (fields, field, says) in [
        ("orario-mon=8-11", "orario-mon", "ore che dice il contratto"),
        ("orario-mon=mattina", "orario-mon", "Non capiamo"),
        ("viaggi=si", "viaggi-dove", "deve dirlo"),
    ] {
        let refused = visit.refused(&path, fields).await;
        let message = refused.at(&format!("#{field}-errore"));
        assert!(message.contains(says), "{fields}: {message:?} {}", refused.text());
    }
    let week: String = ["mon", "tue", "wed", "thu", "fri"].map(|day| format!("&orario-{day}=8.30-10.30")).concat();
    visit.step(&path, &format!("mansioni=Pulizia+della+casa&telecamere=no{week}")).await;
    assert_eq!(value_of(&visit.get(&path).await.body, "orario-fri"), "08:30-10:30");
    let letter = text(&visit.download(&format!("{own}/carte/lettera")).await.bytes);
    assert!(letter.contains("Pulizia della casa") && letter.contains("08:30"), "{letter}");

    // Slots that no longer fit after the week changed: the paper says so and where to mend it.
    visit.step(&format!("{own}/settimana"), "ore-mon=5&ore-tue=5").await;
    let refused = visit.get(&format!("{own}/carte/lettera")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.at("#errori").contains("orari") && refused.count(&format!("#errori a[href='{path}']")) == 1);
}

#[tokio::test]
async fn the_calendar_holds_amounts_only_when_asked() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let plain = visit.download(&format!("{own}/scadenze.ics")).await;
    let calendar = String::from_utf8(plain.bytes.clone()).expect("text");
    assert_eq!((plain.status, plain.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(plain.header("content-type").starts_with("text/calendar"));
    assert!(calendar.contains("BEGIN:VCALENDAR") && calendar.contains("DTSTART;VALUE=DATE:20270111"), "{calendar}");
    assert!(!calendar.contains("Importo"));
    let told = visit.download(&format!("{own}/scadenze.ics?importi=si")).await;
    assert!(String::from_utf8_lossy(&told.bytes).contains("Importo"));
}

#[tokio::test]
async fn the_settlement_is_a_paper_once_its_coefficient_is_known() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let ending = "il=31%2F12%2F2026&perche=withdrawal&chi=employer";
    let page = visit.get(&format!("{own}/fine?{ending}")).await;
    assert_eq!(page.links(&format!("{own}/carte/fine")).len(), 0, "not out yet");
    assert!(page.text().contains("coefficiente"), "{}", page.text());
    let refused = visit.get(&format!("{own}/carte/fine?{ending}")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = visit.get(&format!("{own}/fine?{ending}&coefficiente=2%2C311148")).await;
    let links = page.links(&format!("{own}/carte/fine"));
    assert_eq!(links.len(), 1, "{}", page.text());
    let file = visit.download(&links[0]).await;
    assert_eq!(file.status, StatusCode::OK);
    let net = page.at("#conto .cifra");
    let net = net.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    assert!(text(&file.bytes).contains(net), "{net}");
    assert_eq!(visit.app.verify_pdf(&file.bytes).expect("an outcome").verdict, Verdict::Same);
}

#[tokio::test]
async fn anybody_checks_a_paper_without_script_and_nothing_is_kept() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let letter = visit.download(&format!("{own}/carte/lettera")).await.bytes;
    let form = visit.get("/verifica").await;
    assert_eq!(form.count("form[enctype='multipart/form-data'] input[type=file]"), 1);
    let home = visit.get("/").await;
    assert!(home.count("footer a[href='/verifica']") == 1 && home.count("main a[href='/verifica']") == 1);

    let same = visit.upload("/verifica", &letter).await;
    assert_eq!(same.status, StatusCode::OK);
    assert!(same.at("#esito h2").contains("Ogni cifra è giusta"), "{}", same.text());
    assert!(same.text().contains("Lettera di assunzione"));

    let request = record_of(&letter).expect("a record").request;
    let book = &visit.app.rulebook;
    let mut forged = compose(book, Kind::Letter, &request).expect("a letter");
    for block in forged.document.parts[0].sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let curami::papers::Block::Table { rows, .. } = block {
            rows[0].cells.iter_mut().for_each(|cell| *cell = cell.replace("1.", "9."));
        }
    }
    let forged = forged.pdf().expect("a PDF");
    assert_eq!(check_pdf(book, &forged).expect("an outcome").verdict, Verdict::Changed);
    let changed = visit.upload("/verifica", &forged).await;
    assert!(changed.at("#esito h2").contains("è stata cambiata"), "{}", changed.text());
    assert!(changed.at("#esito table tbody th").starts_with("Pagina "), "{}", changed.text());

    let drawn_over = |content: &[u8], box_of_page: Option<Vec<lopdf::Object>>| {
        let mut pdf = lopdf::Document::load_mem(&letter).expect("a PDF");
        let page = pdf.get_pages()[&1];
        pdf.add_page_contents(page, content.to_vec()).expect("added");
        let of_page = pdf.get_object_mut(page).and_then(lopdf::Object::as_dict_mut).expect("a page");
        if let Some(size) = box_of_page {
            of_page.set("CropBox", size);
        }
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("saved");
        bytes
    };
    let covered = visit.upload("/verifica", &drawn_over(b"1 1 1 rg 300 400 200 40 re f", None)).await;
    assert!(covered.at("#esito h2").contains("è stata cambiata"), "{}", covered.text());
    assert!(covered.text().contains("disegnato qualcosa in più niente"), "{}", covered.text());
    let size = [0, 0, 300, 300].map(lopdf::Object::Integer).to_vec();
    let unreadable = visit.upload("/verifica", &drawn_over(b") 300 400 200 40 re f", Some(size))).await;
    assert!(unreadable.text().contains("in un altro modo come lo facciamo noi"), "{}", unreadable.text());
    assert!(unreadable.text().contains("misura o verso (CropBox) qualcosa in più"), "{}", unreadable.text());
    let unreadable = visit.upload("/verifica", &drawn_over(b") 300 400 200 40 re f", None)).await;
    assert!(unreadable.at("#esito h2").contains("disegnate in un altro modo"), "{}", unreadable.text());

    let foreign = visit.upload("/verifica", b"%PDF-1.7 nothing of ours").await;
    assert!(foreign.at("#esito h2").contains("PDF"), "{}", foreign.text());
    let empty = visit.upload("/verifica", b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!empty.at("#carta-errore").is_empty());
    let large = visit.upload("/verifica", &vec![b'x'; 3 << 20]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    let forged_form = visit.bare_upload("/verifica", &letter).await;
    assert_eq!(forged_form.status, StatusCode::FORBIDDEN, "without the token of the form");
    let elsewhere = visit.upload("/cerco-lavoro/candidatura", &letter).await;
    assert_eq!(elsewhere.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "files go to that page alone");
}

#[tokio::test]
async fn a_paper_of_other_rules_says_so() {
    let mut visit = Visit::new().await;
    let own = entered(&mut visit, LIVE_IN).await;
    let letter = visit.download(&format!("{own}/carte/lettera")).await.bytes;
    let record = record_of(&letter).expect("a record");
    let mut paper = compose(&visit.app.rulebook, Kind::Letter, &record.request).expect("a letter");
    let other = Record::new(&record.kind, record.request, record.answer, "sha256:other");
    paper.document.record.text = curami::proof::canonical(&other.to_json());
    let told = visit.upload("/verifica", &paper.pdf().expect("a PDF")).await;
    assert!(told.at("#esito h2").contains("regole"), "{}", told.text());
    assert!(told.text().contains("sarebbero le stesse") && told.text().contains("sha256:other"), "{}", told.text());
    let outcome = visit.app.verify_record(&json!({"kind": "letter"})).expect_err("no record");
    assert_eq!(outcome.code, "missing_field");
}
