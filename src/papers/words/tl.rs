//! Tagalog (Filipino), by courtesy.

use super::{Counted, Message, Plural};

/// The words of a message.
#[expect(clippy::too_many_lines, reason = "one line a message: a table, not a procedure")]
pub(super) const fn say(message: Message) -> &'static str {
    match message {
        Message::Page => "Pahina",
        Message::Of => "ng",
        Message::Courtesy => "Salin para lamang makatulong: ang pinirmahang tekstong Italyano ang siyang may bisa",
        Message::ForEmployer => "Kopya para sa amo",
        Message::ForWorker => "Kopya para sa manggagawa",
        Message::Parties => "Ang dalawang panig",
        Message::Employer => "Amo (employer)",
        Message::Worker => "Manggagawa",
        Message::EmployerTaxCode => "Codice fiscale ng amo",
        Message::EmployerAddress => "Tirahan ng amo",
        Message::WorkerTaxCode => "Codice fiscale ng manggagawa",
        Message::Residence => "Tirahan ng manggagawa",
        Message::OtherAddress => "Iba pang tirahang may bisa para sa trabaho",
        Message::AddressWhenAbsent => "Tirahan kapag wala sa bahay ng amo",
        Message::IdentityDocument => "Dokumento ng pagkakakilanlan",
        Message::ResidencePermit => "Permiso ng paninirahan (permesso di soggiorno)",
        Message::PlaceAndDay => "Lugar at petsa",
        Message::SignatureEmployer => "Pirma ng amo",
        Message::SignatureWorker => "Pirma ng manggagawa",
        Message::Signatures => "Mga pirma",
        Message::Item => "Bagay",
        Message::PerHour => "Bawat oras",
        Message::PerMonth | Message::YearlyMonths => "Bawat buwan",
        Message::PerMonthMean => "Bawat buwan, karaniwan",
        Message::LetterTitle => "Sulat ng pagtanggap sa trabaho",
        Message::LetterSubtitle => "Kontrata sa gawaing-bahay, sa dalawang kopyang pinirmahan ng dalawang panig",
        Message::TheEmployment => "Ang trabaho",
        Message::ContractApplied => "Kontratang sinusunod",
        Message::ContractAppliedIs => {
            "Pambansang kontrata sa gawaing-bahay (CCNL) na pinirmahan ng Fidaldo at Domina kasama ang Filcams-CGIL, Fisascat-CISL, UILTuCS at Federcolf (kodigo CNEL H501)"
        }
        Message::StartsOn => "Simula",
        Message::Duration => "Tagal",
        Message::Permanent => "Walang takdang wakas",
        Message::FixedTerm => "May takdang wakas, hanggang {0}",
        Message::Replacement => "May takdang wakas, kapalit ng manggagawang wala, hanggang {0}",
        Message::ReplacementOpen => "May takdang wakas, kapalit ng manggagawang wala, hanggang sa kanyang pagbabalik",
        Message::FixedTermReason => "Dahilan ng takdang wakas",
        Message::LivingIn => "Nakatira sa bahay ng amo",
        Message::RegimeNonConvivente => "Hindi: trabahong bayad bawat oras",
        Message::RegimeConvivente => "Oo: nakatira, buong oras",
        Message::RegimeConviventeRidotto => "Oo: nakatira, bawas na oras",
        Message::RegimeCoperturaRiposi => "Kapalit sa pahinga ng ibang tagapag-alaga",
        Message::RegimeAssistenzaNotturna => "Paputol-putol na pag-aalaga sa gabi",
        Message::RegimePresenzaNotturna => "Pagtulog lamang sa bahay sa gabi",
        Message::Level => "Antas",
        Message::LevelA => "A: simpleng gawaing-bahay, walang pag-aalaga ng tao",
        Message::LevelAs => "AS: kasama ng mga nakatatandang kaya ang sarili",
        Message::LevelB => "B: gawaing-bahay na may tiyak na kasanayan",
        Message::LevelBs => "BS: pag-aalaga ng mga taong kaya ang sarili o ng mga bata",
        Message::LevelC => "C: gawaing mag-isa na may tiyak na kaalaman",
        Message::LevelCs => "CS: pag-aalaga ng mga taong hindi kaya ang sarili, walang tiyak na pagsasanay",
        Message::LevelD => "D: pamamahala, o tungkuling may pananagutan at pagsasanay",
        Message::LevelDs => "DS: pag-aalaga ng mga taong hindi kaya ang sarili, may tiyak na pagsasanay",
        Message::LevelNone => "Iisang antas",
        Message::Duties => "Mga tungkulin",
        Message::Trial => "Panahon ng pagsubok, sa mga araw na talagang nagtrabaho",
        Message::HoursAndRest => "Oras, pahinga at bakasyon",
        Message::WeeklyHours => "Oras bawat linggo",
        Message::TimeSlots => "Mga takdang oras",
        Message::Monday => "Lunes",
        Message::Tuesday => "Martes",
        Message::Wednesday => "Miyerkoles",
        Message::Thursday => "Huwebes",
        Message::Friday => "Biyernes",
        Message::Saturday => "Sabado",
        Message::Sunday => "Linggo",
        Message::WeekPicture => "Oras sa bawat araw ng linggo: {0}",
        Message::WeeklyRest => "Lingguhang pahinga",
        Message::HalfDayRest => "Dagdag na kalahating araw ng pahinga",
        Message::VacationDays => "Bakasyon bawat taon, sa araw ng trabaho (Lunes hanggang Sabado)",
        Message::VacationPeriod => "Napagkasunduang panahon ng bakasyon",
        Message::ReducedForm => "Uri ng bawas na oras",
        Message::ReducedSlot => "lahat ng oras sa pagitan ng {0} at {1}",
        Message::ReducedDays => "hindi hihigit sa {0} araw bawat linggo",
        Message::NightFrame => "Oras ng gabi",
        Message::FromTo | Message::FromDayToDay => "mula {0} hanggang {1}",
        Message::NightCareNote => {
            "Ang trabaho ay paputol-putol na pag-aalaga sa gabi, hindi gawain ng nars. Sa hindi nakatira sa bahay, nagbibigay ang amo ng hapunan, almusal at maayos na lugar na matutulugan."
        }
        Message::NightPresenceNote => {
            "Ang presensiya lamang ang hinihingi, na may buong pahinga sa maayos na tulugan. Ang anumang ibang serbisyo ay bayad nang hiwalay, ayon sa aktuwal na oras."
        }
        Message::RestCoverNote => {
            "Ang trabaho ay kapalit sa araw-araw at lingguhang pahinga ng mga nag-aalaga nang buong oras sa iisang taong hindi kaya ang sarili."
        }
        Message::Pay => "Sahod",
        Message::PayMinimum => "Pinakamababa ayon sa kontrata",
        Message::PayFunction => "Dagdag para sa tungkulin",
        Message::PaySeniority => "Dagdag para sa tagal ng serbisyo",
        Message::PaySuperminimo => "Bayad na higit sa pinakamababa, maaaring sumanib sa mga taas ng sahod",
        Message::PaySuperminimoFirm => "Bayad na higit sa pinakamababa, hindi sumasanib sa mga taas ng sahod",
        Message::PayChild => "Dagdag para sa mga batang wala pang anim na taon (talaan H)",
        Message::PaySeveral => "Dagdag para sa ilang taong hindi kaya ang sarili (talaan I)",
        Message::PayCertified => "Dagdag para sa sertipikong UNI 11766 (talaan L)",
        Message::PayAgreed => "Napagkasunduang sahod, kabuuan bago ang kaltas",
        Message::PayBoardCash => "Pagkain at tirahan, sa pera",
        Message::BoardLodging => "Pagkain at tirahan",
        Message::BoardInKind => "Ibinibigay sa bahay, na may itinakdang halagang {0} bawat buwan",
        Message::BoardCash => "Bayad sa pera, gaya ng nasa talaan",
        Message::BoardNone => "Hindi kailangang ibigay",
        Message::PayBy => "Paano binabayaran",
        Message::PayDay => "Kailan binabayaran",
        Message::PayMonthlySlip => "Bawat buwan, kasama ang payslip",
        Message::PayToo => {
            "Bukod sa mga halagang ito, dapat ding ibigay ang ika-13 buwang sahod, ang bayad sa pagtatapos ng trabaho (TFR) at ang mga dagdag para sa tagal ng serbisyo ayon sa kontrata."
        }
        Message::PlaceOfWork => "Lugar at kondisyon",
        Message::Workplace => "Lugar ng trabaho",
        Message::StaysElsewhere => "Inaasahang pansamantalang paglipat sa ibang lugar",
        Message::NoneForeseen => "Walang inaasahan",
        Message::WorkClothes => "Damit pantrabaho",
        Message::WorkClothesGiven => "Ibinibigay ng amo",
        Message::WorkClothesNone => "Hindi hinihingi",
        Message::Belongings => "Lugar para sa sariling gamit",
        Message::AudioVideo => "Mga gamit na audio o video sa bahay",
        Message::AudioVideoNone => "Wala",
        Message::AudioVideoPresent => "Mayroon",
        Message::OtherConditions => "Iba pang kondisyon",
        Message::AssistanceDuty => {
            "Dapat bayaran ng amo at ng manggagawa ang ambag sa tulong na itinakda ng kontrata (Cas.Sa.Colf), kasabay ng ambag sa INPS ({0})."
        }
        Message::OtherRules => {
            "Sa lahat ng hindi nakasulat dito, ang pambansang kontrata sa gawaing-bahay ang sinusunod."
        }
        Message::TwoCopies => "Ginawa sa {0} kopya: isa para sa amo at isa para sa manggagawa, pinirmahan ng dalawa.",
        Message::PayslipTitle => "Payslip",
        Message::Period => "Panahon",
        Message::Gross => "Kabuuang sahod",
        Message::Withheld => "Mga kaltas",
        Message::InKind => "Halaga ng pagkain at tirahan na ibinigay, hindi sa pera",
        Message::After => "Mga paunang bayad at ibinalik na gastos",
        Message::Net => "Netong sahod",
        Message::ToPay => "Babayaran",
        Message::Total | Message::GrossShort => "Kabuuan",
        Message::Quantity => "Dami",
        Message::Rate => "Halaga ng isa",
        Message::Amount => "Halaga",
        Message::NoTax => "Hindi nagkakaltas ng buwis ang pamilya: walang buwis na ibinawas dito.",
        Message::Provisional => {
            "Kinuwenta sa mga talaang tapos na ang bisa, habang hinihintay ang bago: maaaring magkaroon ng pagtutuwid."
        }
        Message::Received => "Pirma ng tumanggap",
        Message::Pays => "Pirma ng nagbayad",
        Message::HolidayWork => "Trabaho sa araw ng pista",
        Message::RestOvertime => "Overtime sa araw ng pahinga o pista",
        Message::WeeklyRestWork => "Trabaho sa lingguhang pahinga",
        Message::HalfRestWork => "Trabaho sa kalahating araw ng pahinga",
        Message::Overtime => "Overtime sa araw",
        Message::FirstOvertime => "Mga unang oras na lampas sa pinakamahabang oras",
        Message::NightOvertime => "Overtime sa gabi",
        Message::ExtraHours => "Dagdag na oras, walang patong",
        Message::RestSupplement => "Patong para sa lingguhang pahinga",
        Message::NightSupplement => "Patong para sa trabaho sa gabi",
        Message::Service => "Serbisyong hiningi habang natutulog sa bahay",
        Message::ServiceOnHoliday => "Serbisyo sa araw ng pista",
        Message::ServiceOnRest => "Serbisyo sa lingguhang pahinga",
        Message::ServiceAtNight => "Patong sa gabi para sa mga serbisyo",
        Message::Holiday => "Araw ng pista",
        Message::HolidayOnRest => "Pistang pumatak sa araw ng pahinga",
        Message::Vacation => "Bakasyon",
        Message::Sickness => "Pagkakasakit",
        Message::SicknessFirst => "Pagkakasakit, mga unang araw",
        Message::Accident => "Aksidente sa trabaho",
        Message::Bereavement => "Pagluluksa",
        Message::Father => "Leave ng ama",
        Message::Marriage => "Leave sa kasal",
        Message::Maternity => "Pagbubuntis at panganganak",
        Message::ParentalLeave => "Leave ng magulang",
        Message::SuspendedByEmployer => "Pansamantalang tigil na hiningi ng amo",
        Message::SuspendedByWorker => "Pansamantalang tigil na hiningi ng manggagawa",
        Message::UnpaidLeave => "Leave na walang bayad",
        Message::Unjustified => "Pagliban na walang katwiran",
        Message::OtherPaid => "Iba pang leave na may bayad",
        Message::Taken => "Bawas: {0}",
        Message::LeaveHours => "Mga oras ng leave na may bayad",
        Message::Training => "Leave para sa pagsasanay",
        Message::RecognisedTraining => "Leave para sa kinikilalang pagsasanay",
        Message::Exam => "Leave para sa pagsusulit",
        Message::UnpaidHours => "Mga oras na walang bayad",
        Message::BoardSubstitute => "Pagkain at tirahang hindi nagamit, sa pera",
        Message::BoardKind => "Pagkain at tirahang ibinigay",
        Message::Travel => "Mga araw ng biyahe kasama ang pamilya",
        Message::Transfer => "Paglipat sa ibang bayan",
        Message::Thirteenth => "Ika-13 buwang sahod",
        Message::Bonus => "Bonus",
        Message::Advance => "Paunang bayad na naibigay na",
        Message::Refund => "Ibinalik na gastos",
        Message::InpsWorker => "Ambag sa INPS ng manggagawa",
        Message::CassacolfWorker => "Cas.Sa.Colf ng manggagawa",
        Message::SettlementTitle => "Kuwenta sa pagtatapos ng trabaho",
        Message::EndedOn => "Huling araw",
        Message::EndReason => "Dahilan",
        Message::EndDismissal => "Pagtanggal na may paunang abiso",
        Message::EndResignation => "Pagbibitiw",
        Message::EndJustCause => "Makatarungang dahilan (giusta causa)",
        Message::EndTrial => "Pagtatapos habang nasa pagsubok",
        Message::EndTerm => "Pagtatapos ng takdang panahon",
        Message::EndAgreement => "Kasunduan ng dalawang panig",
        Message::EndEmployerDeath => "Pagkamatay ng amo",
        Message::EndWorkerDeath => "Pagkamatay ng manggagawa",
        Message::WhatIsDue => "Ang dapat matanggap",
        Message::EndPay => "Sahod hanggang sa huling araw",
        Message::EndNotice => "Bayad kapalit ng abiso",
        Message::EndNoticeWithheld => "Abisong hindi ibinigay, ikinaltas",
        Message::EndThirteenth => "Bahagi ng ika-13 buwang sahod",
        Message::EndThirteenthBack => "Ika-13 buwang sahod na sobrang bayad",
        Message::EndVacation => "Bakasyong hindi nagamit",
        Message::EndVacationBack => "Bakasyong sobrang nagamit",
        Message::Tfr => "Bayad sa pagtatapos ng trabaho (TFR)",
        Message::FundByYear => "Ang TFR taon-taon",
        Message::Year => "Taon",
        Message::FundShare => "Bahagi ng taon",
        Message::FundRevaluation => "Pagtaas ng halaga",
        Message::FundCoefficient => "Koepisyente",
        Message::CoefficientGiven => {
            "* Koepisyenteng ibinigay ng humiling ng papel na ito: wala ito sa mga talahanayan."
        }
        Message::FundAdvances => "Mga paunang bayad",
        Message::FundTotal => "Pondo",
        Message::YearlyTitle => "Patunay ng mga halagang ibinayad",
        Message::YearlyUse => {
            "Kailangan ito ng manggagawa para sa deklarasyon ng kita. Hindi nagkakaltas ng buwis ang pamilya at wala itong ikinaltas."
        }
        Message::Month => "Buwan",
        Message::Inps => "INPS",
        Message::Cassacolf => "Cas.Sa.Colf",
        Message::ByTheWeek => {
            "Para sa mga buwang {0} walang ibinigay na talaan: kinuwenta ang mga ito ayon sa oras ng kontrata."
        }
        Message::YearTotals => "Mga kabuuan ng taong {0}",
        Message::PaidInAll => "Ibinayad sa manggagawa",
        Message::Article => "Artikulo",
        Message::References => "Ang mga artikulo ay mula sa: {0}.",
        Message::PaidOn => "Binayaran noong",
        Message::PaidHow => "Paraan ng pagbabayad",
        Message::NoticeDue => "Abisong dapat ibigay",
        Message::NoticeWorked => "Abisong ipinagtrabaho",
        Message::NoticeMissing => "Abisong kulang",
        Message::ChangesAgreed => {
            "Ang anumang pagbabago sa nakasulat dito na hindi paminsan-minsan lamang ay pinagkakasunduan muna."
        }
        Message::YearlyTfr => "TFR, o paunang bayad nito, na ibinayad sa taon",
    }
}

/// A number and its noun.
pub(super) const fn counted(counted: Counted, _: Plural) -> &'static str {
    match counted {
        Counted::Hours => "{0} oras",
        Counted::CalendarDays => "{0} araw sa kalendaryo",
        Counted::WorkingDays => "{0} araw ng trabaho",
        Counted::Twelfths => "{0} buwan sa 12",
    }
}
