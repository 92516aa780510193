//! A way made into contracts: which, for how many hours, what they cover of the need and what they leave.

use chrono::Months;
use serde::Serialize;

use super::days::{Days, Fit, Room};
use super::need::{Need, Night};
use super::plan_night;
use super::remark::{Note, Remark};
use super::rules::DayRules;
use super::voucher::{self, VoucherLimits};
use super::way::Way;
use crate::ccnl::words::{euro, giorno, ore};
use crate::ccnl::{Fields, Livello, Regime, Situation, Term};
use crate::money::{Factor, Hours, Money};

/// Whether a way can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It can.
    Lawful,
    /// The contract or the law forbids it: no amounts.
    Unlawful,
    /// It is not for this need.
    NotApplicable,
}

/// Hours by day, days and nights a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// Hours by day.
    pub hours: Hours,
    /// Whole days.
    #[serde(skip_serializing_if = "is_zero")]
    pub days: u32,
    /// Nights.
    pub nights: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field by reference")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A way for a need, before it is priced.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) way: Way,
    pub(super) standing: Standing,
    /// The contracts, the main one first.
    pub(super) contracts: Vec<Situation>,
    /// Vouchers a week.
    pub(super) vouchers: u32,
    /// Hours a week and price an hour of a provider.
    pub(super) provided: Option<(Hours, Money)>,
    pub(super) covers: Cover,
    pub(super) lacks: Cover,
    pub(super) limits: Option<VoucherLimits>,
    pub(super) remarks: Vec<Remark>,
}

/// What a way is planned for: the need, and the level and hours to try it with.
#[derive(Clone, Copy)]
pub(super) struct Asked<'n> {
    pub(super) need: &'n Need,
    pub(super) livello: Livello,
    pub(super) hours: Hours,
    pub(super) days: Days,
}

impl<'n> Asked<'n> {
    /// The need as it is.
    pub(super) fn whole(need: &'n Need, livello: Livello) -> Asked<'n> {
        Asked { need, livello, hours: need.hours, days: need.days }
    }

    /// The need with other hours, on as many days, as suits the work.
    pub(super) fn with_hours(need: &'n Need, livello: Livello, hours: Hours) -> Asked<'n> {
        Asked { need, livello, hours, days: Days::Flexible(need.days.count().max(1)) }
    }

    /// One contract of a way.
    pub(super) fn contract(&self, regime: Regime, hours: Option<Hours>) -> Option<Situation> {
        let need = self.need;
        let mut fields = Fields::new(need.on, regime);
        fields.known_on = need.known_on;
        fields.livello = (regime != Regime::PresenzaNotturna).then_some(self.livello);
        fields.weekly_hours = hours.filter(|_| !regime.night());
        fields.term = if need.until.is_some() { Term::FixedTerm } else { Term::Permanent };
        fields.cuaf = need.cuaf;
        fields.child_under_six = need.care.child_under_six;
        fields.several_non_self_sufficient = need.care.several;
        fields.board_lodging = need.board_lodging.filter(|_| regime.lives_in());
        fields.agreed_pay = need.pay.of(regime);
        fields.check().ok()
    }
}

impl Plan {
    pub(super) fn new(way: Way) -> Plan {
        Plan {
            way,
            standing: Standing::Lawful,
            contracts: Vec::new(),
            vouchers: 0,
            provided: None,
            covers: Cover::default(),
            lacks: Cover::default(),
            limits: None,
            remarks: Vec::new(),
        }
    }

    /// A way that is not for this need, and why.
    pub(super) fn not_for(way: Way, why: Remark) -> Plan {
        Plan { standing: Standing::NotApplicable, remarks: vec![why], ..Plan::new(way) }
    }

    /// Adds a contract for what of the day an arrangement can take.
    pub(super) fn take(&mut self, asked: &Asked<'_>, regime: Regime, hours: Hours) {
        self.contracts.extend(asked.contract(regime, Some(hours)));
        self.covers.hours = Hours::from_quarters(self.covers.hours.quarters() + hours.quarters());
    }

    pub(super) fn say(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// What the way leaves of the need, once its contracts are there.
    fn close(mut self, rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
        if self.standing == Standing::NotApplicable {
            return self;
        }
        self.lacks.hours = Hours::from_quarters(asked.hours.quarters().saturating_sub(self.covers.hours.quarters()));
        self.lacks.nights = asked.need.nights.saturating_sub(self.covers.nights);
        let riposo = &rules.istituti.body.orario.riposo_settimanale;
        if self.lacks.days > 0 {
            let message = "Chi lavora riposa almeno un giorno intero a settimana: quel giorno resta scoperto.";
            self.say(Remark::warning(Note::RestUncovered, &riposo.cite, message));
        }
        if self.lacks.hours > Hours::default() {
            let message = format!("{} ore la settimana restano scoperte.", ore(self.lacks.hours));
            self.say(Remark::warning(Note::HoursUncovered, "", message));
        }
        if self.lacks.nights > 0 {
            let message = match self.lacks.nights {
                1 => "Una notte la settimana resta scoperta.".to_owned(),
                nights => format!("{nights} notti la settimana restano scoperte."),
            };
            self.say(Remark::warning(Note::NightsUncovered, "", message));
        }
        if self.way.employs() {
            self.remarks.extend(term(rules, asked.need));
        }
        self
    }
}

/// The plan of a way.
pub(super) fn plan(rules: &DayRules<'_>, way: Way, asked: &Asked<'_>) -> Plan {
    let day = asked.hours > Hours::default();
    let made = match way {
        Way::NightCare | Way::NightPresence => plan_night::night(rules, way, asked),
        Way::LiveInNight => plan_night::live_in_and_night(rules, asked),
        _ if !day => {
            let message = "Non hai chiesto ore di giorno.";
            Plan::not_for(way, Remark::info(Note::NoDayHours, "", message))
        }
        Way::HourlyOne => hourly(rules, way, asked, 1),
        Way::HourlyTwo => hourly(rules, way, asked, 2),
        Way::LiveIn => live_in(rules, asked),
        Way::LiveInRestCover => live_in_rest_cover(rules, asked),
        Way::LiveInReduced => live_in_reduced(rules, asked),
        Way::LibrettoFamiglia => libretto(rules, asked),
        Way::Provider => provider(asked),
    };
    made.close(rules, asked)
}

/// What one worker by the hour can take of a week.
pub(super) fn hourly_room(rules: &DayRules<'_>, workers: u32) -> Room {
    let daily = daily(rules, Regime::NonConvivente);
    let rapporto = &rules.istituti.body.rapporto;
    let most_days = if workers > 1 { 7 } else { rapporto.conversioni.value.week_days };
    let day = Hours::from_quarters(daily.quarters().saturating_mul(workers));
    Room { day, half_day: None, most_days, sunday_off: false }
}

/// Most hours of a day in a regime; a whole day where the contract sets none.
fn daily(rules: &DayRules<'_>, regime: Regime) -> Hours {
    let limits = rules.istituti.body.orario.regimi.get(&regime);
    limits.and_then(|limits| limits.value.daily_hours).unwrap_or(Hours::whole(24))
}

fn hourly(rules: &DayRules<'_>, way: Way, asked: &Asked<'_>, workers: u32) -> Plan {
    if asked.hours.quarters() < workers {
        let message = "Le ore sono troppo poche da dividere.";
        return Plan::not_for(way, Remark::info(Note::TooFewToShare, "", message));
    }
    let mut plan = Plan::new(way);
    let fit = hourly_room(rules, workers).fit(&asked.days, asked.hours);
    note_hourly(rules, asked, &fit, workers, &mut plan);
    let hours = if fit.too_long { asked.hours } else { fit.covered };
    let half = Hours::from_quarters(hours.quarters().div_ceil(workers));
    plan.take(asked, Regime::NonConvivente, half);
    if workers > 1 {
        let rest = Hours::from_quarters(hours.quarters() - half.quarters());
        plan.take(asked, Regime::NonConvivente, rest);
    }
    plan
}

/// Says what a fit by the hour leaves or breaks. Hours past the maximum of a day are kept, so that the quote says the rest.
pub(super) fn note_hourly(rules: &DayRules<'_>, asked: &Asked<'_>, fit: &Fit, workers: u32, plan: &mut Plan) {
    let orario = &rules.istituti.body.orario;
    plan.lacks.days = fit.days_left;
    if fit.too_long {
        let most = daily(rules, Regime::NonConvivente);
        let cite = orario.regimi.get(&Regime::NonConvivente).map_or("", |limits| limits.cite.as_str());
        let who = if workers > 1 { "ciascuno lavora" } else { "chi lavora a ore lavora" };
        let message = format!("Su questi giorni le ore sono troppe: {who} al massimo {} ore al giorno.", ore(most));
        plan.say(Remark::unlawful(Note::DayTooLong, cite, message));
    }
    if asked.days.on_sunday() && fit.days_left == 0 {
        let riposo = &orario.riposo_settimanale;
        let message = format!(
            "Il lavoro di domenica si paga il {} in più e il riposo va spostato: questa parte non è nel conto.",
            percent(riposo.value.sunday_supplement)
        );
        plan.say(Remark::warning(Note::SundayPaidMore, &riposo.cite, message));
    }
}

/// `60%`, for messages.
pub(super) fn percent(rate: Factor) -> String {
    format!("{}%", rate.by(Factor::whole(100)).to_string().replace('.', ","))
}

/// What who lives in can take of a week.
fn live_in_room(rules: &DayRules<'_>) -> Room {
    let day = daily(rules, Regime::Convivente);
    let riposo = &rules.istituti.body.orario.riposo_settimanale.value;
    let (above, below) = day.factor().by(riposo.half_day_work).by(Factor::whole(4)).parts();
    let half = u32::try_from(above / below).unwrap_or_default();
    Room {
        day,
        half_day: Some(Hours::from_quarters(half)),
        most_days: rules.istituti.body.rapporto.conversioni.value.week_days,
        sunday_off: true,
    }
}

fn live_in(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let mut plan = live_in_by_day(rules, asked);
    sleeps_in(rules, asked, &mut plan);
    plan
}

/// The day of who lives in, its nights left out.
pub(super) fn live_in_by_day(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let mut plan = Plan::new(Way::LiveIn);
    let fit = live_in_room(rules).fit(&asked.days, asked.hours);
    plan.take(asked, Regime::Convivente, fit.covered.min(rules.most(Regime::Convivente)));
    plan.lacks.days = fit.days_left;
    plan
}

/// The nights of who lives in: presence is part of it, care is not.
fn sleeps_in(rules: &DayRules<'_>, asked: &Asked<'_>, plan: &mut Plan) {
    let most = rules.istituti.body.rapporto.conversioni.value.week_days;
    let riposo = &rules.istituti.body.orario.riposo_giornaliero;
    match asked.need.night {
        Some(Night::Presence) => {
            plan.covers.nights = asked.need.nights.min(most);
            let message = format!(
                "Chi vive in casa ci dorme e la notte riposa, {} ore di fila: la sola presenza è compresa, alzarsi ad \
                 assistere no.",
                ore(riposo.value.consecutive_hours)
            );
            plan.say(Remark::info(Note::SleepsIn, &riposo.cite, message));
        }
        Some(Night::Care) => {
            let message = format!(
                "Di notte chi vive in casa riposa, {} ore di fila: per assistere di notte ogni notte serve un’altra \
                 persona.",
                ore(riposo.value.consecutive_hours)
            );
            plan.say(Remark::warning(Note::PresenceIsNoCare, &riposo.cite, message));
        }
        None => {}
    }
}

fn live_in_rest_cover(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let mut plan = Plan { way: Way::LiveInRestCover, ..live_in(rules, asked) };
    let left = asked.hours.quarters().saturating_sub(plan.covers.hours.quarters());
    let cover = Hours::from_quarters(left + asked.need.rest_hours.quarters());
    if cover == Hours::default() {
        let message = "Non hai chiesto ore da coprire mentre chi vive in casa riposa.";
        return Plan::not_for(plan.way, Remark::info(Note::NoRestHours, "", message));
    }
    plan.take(asked, Regime::CoperturaRiposi, cover);
    plan.covers.hours = Hours::from_quarters(plan.covers.hours.quarters().min(asked.hours.quarters()));
    plan.lacks.days = 0;
    plan
}

fn live_in_reduced(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let mut plan = Plan::new(Way::LiveInReduced);
    let ridotto = &rules.istituti.body.orario.ridotto;
    let few = asked.days.count() <= ridotto.value.days_a_week;
    let slot = ridotto.value.slots.iter().map(|slot| (slot.to - slot.from).num_minutes()).max().unwrap_or_default();
    let slot = Hours::from_quarters(u32::try_from(slot / 15).unwrap_or_default());
    let day = if few { ridotto.value.daily_hours } else { slot };
    let fit = Room { day, half_day: None, ..live_in_room(rules) }.fit(&asked.days, asked.hours);
    if fit.too_long {
        let message = format!(
            "A orario ridotto le ore stanno tutte in una sola fascia, di mattina o di pomeriggio, oppure in {} giorni: così \
             non ci stanno.",
            ridotto.value.days_a_week
        );
        plan.say(Remark::unlawful(Note::OutsideSlot, &ridotto.cite, message));
    }
    let hours = if fit.too_long { asked.hours } else { fit.covered };
    plan.take(asked, Regime::ConviventeRidotto, hours);
    plan.lacks.days = fit.days_left;
    sleeps_in(rules, asked, &mut plan);
    plan
}

fn libretto(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let mut plan = Plan::new(Way::LibrettoFamiglia);
    let Some(edition) = rules.acts.libretto else {
        let message = "In questo giorno il Libretto Famiglia non c’era ancora.";
        plan.say(Remark::unlawful(Note::NoVouchers, "", message));
        return plan;
    };
    let act = &edition.body;
    let limits = voucher::limits(act, asked.need.on, asked.need.until, &asked.days, asked.hours);
    plan.vouchers = asked.days.vouchers(asked.hours, act.buono.value.hours);
    plan.covers.hours = asked.hours;
    let most = format!(
        "fino a {} ore l’anno con la stessa persona, {} in mano a lei",
        ore(limits.pair_hours),
        euro(limits.pair)
    );
    if let Some(stops) = &limits.stops {
        let message = format!(
            "I buoni bastano {most}. Con queste ore il limite si passa il {}, dopo {} ore nell’anno: oltre, il rapporto \
             diventa a tempo pieno e senza scadenza.",
            giorno(stops.on),
            ore(stops.after_hours)
        );
        plan.say(Remark::unlawful(Note::VouchersOverLimit, &act.limiti.cite, message));
    } else {
        let message = format!(
            "I buoni bastano {most}: per tutto l’anno vuol dire al massimo {} ore la settimana. La famiglia può spendere fino \
             a {} per tutte le persone.",
            ore(limits.most_weekly_hours),
            euro(limits.family)
        );
        plan.say(Remark::info(Note::VouchersUntil, &act.limiti.cite, message));
    }
    let message = format!(
        "I buoni sono per lavori occasionali: senza tredicesima, ferie, TFR e preavviso, e non con chi ha lavorato per te \
         negli ultimi {} mesi.",
        act.apart_months.value
    );
    plan.say(Remark::warning(Note::VouchersOccasional, &act.apart_months.cite, message));
    plan.limits = Some(limits);
    plan
}

fn provider(asked: &Asked<'_>) -> Plan {
    let Some(provider) = &asked.need.provider else {
        let message = "Scrivi il prezzo all’ora di una cooperativa o di un’impresa per vederla accanto alle altre.";
        return Plan::not_for(Way::Provider, Remark::info(Note::NoProviderPrice, "", message));
    };
    let mut plan = Plan::new(Way::Provider);
    let charged = asked.days.charged(asked.hours, provider.least_hours.unwrap_or_default());
    plan.provided = Some((charged, provider.hour));
    plan.covers.hours = asked.hours;
    if let Some(least) = provider.least_hours.filter(|_| charged > asked.hours) {
        let message = format!(
            "Ogni visita si paga almeno {} ore: per queste ore la settimana se ne pagano {}.",
            ore(least),
            ore(charged)
        );
        plan.say(Remark::warning(Note::LeastVisit, "", message));
    }
    let message = "Chi lavora è assunto dall’impresa: contratto, contributi e sostituzioni li pensa lei. Chiedi se il prezzo \
                   comprende l’IVA.";
    plan.say(Remark::info(Note::ProviderEmploys, "", message));
    plan
}

/// How long a fixed term may be.
fn term(rules: &DayRules<'_>, need: &Need) -> Option<Remark> {
    let until = need.until?;
    let termine = &rules.istituti.body.rapporto.termine;
    let beyond = |months: u32| need.on.checked_add_months(Months::new(months)).is_some_and(|end| until >= end);
    if beyond(termine.value.max_months) {
        let message = format!("Un contratto a termine dura al massimo {} mesi.", termine.value.max_months);
        return Some(Remark::unlawful(Note::TermTooLong, &termine.cite, message));
    }
    let reasons = termine.value.without_reason_months.filter(|months| beyond(*months))?;
    let message = format!("Oltre {reasons} mesi il contratto a termine deve dire il motivo.");
    Some(Remark::warning(Note::TermNeedsReason, &termine.cite, message))
}
