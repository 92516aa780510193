//! What an amount of a quote is: the lines of the answer, and the figures on the way to them.

use super::fisco_item::FiscoItem;

/// A line of the year and of the month, in the order of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// Minimum pay of the table.
    Minimo,
    /// Function indemnity of live-in D and DS.
    IndennitaFunzione,
    /// Scatti di anzianità: steps of seniority.
    Scatti,
    /// What was agreed above the minimum.
    Superminimo,
    /// Baby-sitter of a child under six, table H.
    IndennitaH,
    /// Carer of several non self-sufficient persons, table I.
    IndennitaI,
    /// Certified worker, table L.
    IndennitaL,
    /// What is paid over twelve months: the lines above together.
    Pay,
    /// Value of board and lodging given in kind: no cost in money.
    BoardInKind,
    /// Board and lodging paid in money.
    BoardCash,
    /// Tredicesima: the thirteenth month.
    Tredicesima,
    /// TFR: the year's share of severance.
    Tfr,
    /// INPS, the employer's part.
    InpsEmployer,
    /// INPS, the worker's part.
    InpsWorker,
    /// Cas.Sa.Colf, the employer's part.
    CassacolfEmployer,
    /// Cas.Sa.Colf, the worker's part.
    CassacolfWorker,
    /// What the employer bears in all.
    EmployerCost,
    /// What the worker is paid before contributions.
    WorkerGross,
    /// What the worker is paid after contributions, before income tax.
    WorkerNet,
}

impl Line {
    /// All lines, in the order of the answer.
    pub const ALL: [Line; 19] = [
        Line::Minimo,
        Line::IndennitaFunzione,
        Line::Scatti,
        Line::Superminimo,
        Line::IndennitaH,
        Line::IndennitaI,
        Line::IndennitaL,
        Line::Pay,
        Line::BoardInKind,
        Line::BoardCash,
        Line::Tredicesima,
        Line::Tfr,
        Line::InpsEmployer,
        Line::InpsWorker,
        Line::CassacolfEmployer,
        Line::CassacolfWorker,
        Line::EmployerCost,
        Line::WorkerGross,
        Line::WorkerNet,
    ];

    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Line::Minimo => "minimo",
            Line::IndennitaFunzione => "indennita_funzione",
            Line::Scatti => "scatti",
            Line::Superminimo => "superminimo",
            Line::IndennitaH => "indennita_h",
            Line::IndennitaI => "indennita_i",
            Line::IndennitaL => "indennita_l",
            Line::Pay => "pay",
            Line::BoardInKind => "board_in_kind",
            Line::BoardCash => "board_cash",
            Line::Tredicesima => "tredicesima",
            Line::Tfr => "tfr",
            Line::InpsEmployer => "inps_employer",
            Line::InpsWorker => "inps_worker",
            Line::CassacolfEmployer => "cassacolf_employer",
            Line::CassacolfWorker => "cassacolf_worker",
            Line::EmployerCost => "employer_cost",
            Line::WorkerGross => "worker_gross",
            Line::WorkerNet => "worker_net",
        }
    }
}

/// A figure by the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HourFigure {
    /// Minimum of the table.
    Minimum,
    /// Pay of the year by the hour.
    Pay,
    /// Retribuzione globale di fatto: pay with board and lodging.
    Rgf,
    /// Effective pay, which chooses the INPS band.
    Effective,
    /// INPS of employer and worker together.
    InpsTotal,
    /// INPS of the worker.
    InpsWorker,
}

impl HourFigure {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            HourFigure::Minimum => "minimum",
            HourFigure::Pay => "pay",
            HourFigure::Rgf => "rgf",
            HourFigure::Effective => "effective",
            HourFigure::InpsTotal => "inps_total",
            HourFigure::InpsWorker => "inps_worker",
        }
    }
}

/// What a node of the explanation is an amount of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A line of the year, rounded.
    Year(Line),
    /// A line of the year before its rounding.
    Exact(Line),
    /// A twelfth of a line, rounded.
    Month(Line),
    /// A twelfth of a line before its rounding.
    MonthExact(Line),
    /// A figure by the hour, rounded.
    Hour(HourFigure),
    /// A figure by the hour before its rounding.
    HourExact(HourFigure),
    /// An amount printed in a table.
    Cell,
    /// What the parties agreed, per hour or month.
    AgreedPay,
    /// What was agreed, for the year.
    AgreedYear,
    /// The agreed pay beyond the minimum and what it absorbs, which may be negative.
    BeyondMinimum,
    /// What a scatto is a part of, for the year.
    ScattiBase,
    /// One frozen scatto.
    Scatto,
    /// A month of board and lodging.
    BoardMonth,
    /// Twelve months of board and lodging.
    BoardYear,
    /// Board and lodging in money for the vacation.
    VacationBoard,
    /// Board and lodging by the hour.
    BoardHour,
    /// The tredicesima's twelfth of pay.
    TredicesimaOfPay,
    /// Pay and board by the hour with the tredicesima's share, or pay alone.
    EffectivePart,
    /// What the TFR is computed on.
    TfrBase,
    /// INPS of employer and worker together, for the year.
    InpsYear,
    /// Nothing: the floor of what cannot be negative.
    Nothing,
    /// An amount of a month, a quarter or an end, by its code.
    Life(&'static str),
    /// A figure of what a way of care costs after relief.
    Fisco(FiscoItem),
}

impl Item {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Item::Year(line) | Item::Exact(line) | Item::Month(line) | Item::MonthExact(line) => line.code(),
            Item::Hour(figure) | Item::HourExact(figure) => figure.code(),
            Item::Cell => "cell",
            Item::AgreedPay => "agreed_pay",
            Item::AgreedYear => "agreed_year",
            Item::BeyondMinimum => "beyond_minimum",
            Item::ScattiBase => "scatti_base",
            Item::Scatto => "scatto",
            Item::BoardMonth => "board_month",
            Item::BoardYear => "board_year",
            Item::VacationBoard => "vacation_board",
            Item::BoardHour => "board_hour",
            Item::TredicesimaOfPay => "tredicesima_of_pay",
            Item::EffectivePart => "effective_part",
            Item::TfrBase => "tfr_base",
            Item::InpsYear => "inps_year",
            Item::Nothing => "nothing",
            Item::Life(code) => code,
            Item::Fisco(item) => item.code(),
        }
    }

    /// The period the amount belongs to: `year`, `month`, `hour`, or none of its own.
    #[must_use]
    pub const fn period(self) -> Option<&'static str> {
        match self {
            Item::Year(_)
            | Item::Exact(_)
            | Item::AgreedYear
            | Item::BeyondMinimum
            | Item::ScattiBase
            | Item::Scatto
            | Item::BoardYear
            | Item::VacationBoard
            | Item::TredicesimaOfPay
            | Item::TfrBase
            | Item::InpsYear => Some("year"),
            Item::Month(_) | Item::MonthExact(_) | Item::BoardMonth => Some("month"),
            Item::Hour(_) | Item::HourExact(_) | Item::BoardHour | Item::EffectivePart => Some("hour"),
            Item::Cell | Item::AgreedPay | Item::Nothing | Item::Life(_) | Item::Fisco(_) => None,
        }
    }
}

/// What a number beside an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Contract hours a week.
    WeeklyHours,
    /// Weekly hours on which INPS counts a night regime.
    InpsWeeklyHours,
    /// Weekly hours on which Cas.Sa.Colf counts a night regime.
    AssistenzaWeeklyHours,
    /// Weekly hours of the whole table of live-in workers.
    FullWeeklyHours,
    /// Weeks in a year.
    Weeks,
    /// Months in a year.
    Months,
    /// Days of table F in a month.
    BoardDays,
    /// Working days of vacation.
    VacationDays,
    /// How many scatti count.
    ScattiCount,
    /// Part of the base each scatto adds.
    ScattoRate,
    /// Months over which the tredicesima accrues.
    TredicesimaMonths,
    /// Months with the tredicesima over months without.
    WithTredicesima,
    /// Divisor of the TFR.
    TfrDivisor,
    /// What a month, a quarter or an end counts, by its code.
    Life(&'static str),
    /// Part of an amount that is tax, credit, refund or waived.
    Share,
    /// Vouchers a week.
    Vouchers,
    /// Months in which a benefit is paid.
    MonthsPaid,
    /// Quarters in a year.
    Quarters,
}

impl Quantity {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Quantity::WeeklyHours => "weekly_hours",
            Quantity::InpsWeeklyHours => "inps_weekly_hours",
            Quantity::AssistenzaWeeklyHours => "cassacolf_weekly_hours",
            Quantity::FullWeeklyHours => "full_weekly_hours",
            Quantity::Weeks => "weeks",
            Quantity::Months => "months",
            Quantity::BoardDays => "board_days",
            Quantity::VacationDays => "vacation_days",
            Quantity::ScattiCount => "scatti",
            Quantity::ScattoRate => "scatto_rate",
            Quantity::TredicesimaMonths => "tredicesima_months",
            Quantity::WithTredicesima => "with_tredicesima",
            Quantity::TfrDivisor => "tfr_divisor",
            Quantity::Life(code) => code,
            Quantity::Share => "share",
            Quantity::Vouchers => "vouchers",
            Quantity::MonthsPaid => "months_paid",
            Quantity::Quarters => "quarters",
        }
    }
}

/// Why a line is not due: a value of its own, not a zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The regime does not have it.
    Regime,
    /// The level does not have it.
    Livello,
    /// The situation does not have what it is for.
    NotTheCase,
    /// Its table did not exist on the day.
    NoTableYet,
    /// Service is shorter than a step.
    NoStepYet,
    /// No pay above the minimum was agreed.
    MinimumAgreed,
    /// Board and lodging are paid in money.
    BoardIsCash,
    /// Board and lodging are given in kind.
    BoardIsInKind,
    /// Neither board nor lodging is due.
    NoBoard,
    /// A reason of a month, a quarter or an end, by its code.
    Life(&'static str),
}

impl Reason {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Regime => "regime",
            Reason::Livello => "livello",
            Reason::NotTheCase => "not_the_case",
            Reason::NoTableYet => "no_table_yet",
            Reason::NoStepYet => "no_step_yet",
            Reason::MinimumAgreed => "minimum_agreed",
            Reason::BoardIsCash => "board_is_cash",
            Reason::BoardIsInKind => "board_is_in_kind",
            Reason::NoBoard => "no_board",
            Reason::Life(code) => code,
        }
    }
}
