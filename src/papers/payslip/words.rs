//! What each line of a payslip is called: a match over all of them, so that a line without a name does not compile.

use crate::ccnl::Line;
use crate::life::month::{AbsenceReason, AmountKind, Class, HoursOff, SlipCode};
use crate::papers::say::Say;
use crate::papers::words::Message;

/// A writer of the names of lines.
#[derive(Clone, Copy, Debug)]
pub(in crate::papers) struct Slip {
    /// The language.
    pub(in crate::papers) say: Say,
    /// Whether the superminimo gives way to increases: the payslip must say it.
    pub(in crate::papers) absorbable: bool,
}

impl Slip {
    /// The name of a line.
    pub(in crate::papers) fn name(self, code: SlipCode) -> String {
        match code {
            SlipCode::Taken(reason) => self.taken(absence(reason)),
            SlipCode::HoursTaken => self.taken(Message::UnpaidHours),
            code => self.say.word(self.message(code)),
        }
    }

    fn taken(self, what: Message) -> String {
        self.say.fill(Message::Taken, &[&self.say.word(what)])
    }

    fn message(self, code: SlipCode) -> Message {
        match code {
            SlipCode::Part(line) => self.part(line),
            SlipCode::Hours(class) => hours(class),
            SlipCode::Service(class) => service(class),
            SlipCode::Holiday => Message::Holiday,
            SlipCode::HolidayOnRest => Message::HolidayOnRest,
            SlipCode::Absence(reason) | SlipCode::Taken(reason) => absence(reason),
            SlipCode::SicknessFirstDays => Message::SicknessFirst,
            SlipCode::HoursOff(off) => hours_off(off),
            SlipCode::HoursTaken => Message::UnpaidHours,
            SlipCode::BoardCash => Message::PayBoardCash,
            SlipCode::BoardSubstitute => Message::BoardSubstitute,
            SlipCode::BoardInKind => Message::BoardKind,
            SlipCode::Travel => Message::Travel,
            SlipCode::Transfer => Message::Transfer,
            SlipCode::Tredicesima => Message::Thirteenth,
            SlipCode::Amount(AmountKind::Bonus) => Message::Bonus,
            SlipCode::Amount(AmountKind::Advance) => Message::Advance,
            SlipCode::Amount(AmountKind::Refund) => Message::Refund,
            SlipCode::InpsWorker => Message::InpsWorker,
            SlipCode::CassacolfWorker => Message::CassacolfWorker,
        }
    }

    fn part(self, line: Line) -> Message {
        match line {
            Line::Minimo => Message::PayMinimum,
            Line::IndennitaFunzione => Message::PayFunction,
            Line::Scatti => Message::PaySeniority,
            Line::Superminimo if self.absorbable => Message::PaySuperminimo,
            Line::Superminimo => Message::PaySuperminimoFirm,
            Line::IndennitaH => Message::PayChild,
            Line::IndennitaI => Message::PaySeveral,
            Line::IndennitaL => Message::PayCertified,
            Line::BoardInKind => Message::BoardKind,
            Line::BoardCash => Message::PayBoardCash,
            Line::Tredicesima => Message::Thirteenth,
            Line::InpsWorker => Message::InpsWorker,
            Line::CassacolfWorker => Message::CassacolfWorker,
            Line::WorkerNet => Message::Net,
            Line::Pay
            | Line::Tfr
            | Line::InpsEmployer
            | Line::CassacolfEmployer
            | Line::EmployerCost
            | Line::WorkerGross => Message::Total,
        }
    }
}

const fn hours(class: Class) -> Message {
    match class {
        Class::Holiday => Message::HolidayWork,
        Class::RestOvertime => Message::RestOvertime,
        Class::WeeklyRest => Message::WeeklyRestWork,
        Class::HalfRest => Message::HalfRestWork,
        Class::Overtime => Message::Overtime,
        Class::FirstOvertime => Message::FirstOvertime,
        Class::NightOvertime => Message::NightOvertime,
        Class::Plain => Message::ExtraHours,
        Class::RestSupplement => Message::RestSupplement,
        Class::NightSupplement => Message::NightSupplement,
    }
}

const fn service(class: Class) -> Message {
    match class {
        Class::Holiday => Message::ServiceOnHoliday,
        Class::WeeklyRest => Message::ServiceOnRest,
        Class::NightSupplement => Message::ServiceAtNight,
        _ => Message::Service,
    }
}

/// What an absence is called.
pub(in crate::papers) const fn absence(reason: AbsenceReason) -> Message {
    match reason {
        AbsenceReason::Vacation => Message::Vacation,
        AbsenceReason::Sickness => Message::Sickness,
        AbsenceReason::Accident => Message::Accident,
        AbsenceReason::Bereavement => Message::Bereavement,
        AbsenceReason::Father => Message::Father,
        AbsenceReason::Marriage => Message::Marriage,
        AbsenceReason::Maternity => Message::Maternity,
        AbsenceReason::ParentalLeave => Message::ParentalLeave,
        AbsenceReason::SuspendedByEmployer => Message::SuspendedByEmployer,
        AbsenceReason::SuspendedByWorker => Message::SuspendedByWorker,
        AbsenceReason::UnpaidLeave | AbsenceReason::OtherUnpaid => Message::UnpaidLeave,
        AbsenceReason::Unjustified => Message::Unjustified,
        AbsenceReason::OtherPaid => Message::OtherPaid,
    }
}

const fn hours_off(off: HoursOff) -> Message {
    match off {
        HoursOff::Leave => Message::LeaveHours,
        HoursOff::Training => Message::Training,
        HoursOff::RecognisedTraining => Message::RecognisedTraining,
        HoursOff::Exam => Message::Exam,
        HoursOff::Unpaid => Message::UnpaidHours,
    }
}
