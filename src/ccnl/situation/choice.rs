//! Closed choices of a situation: each is an enum whose values are written as exchange formats write them.

/// Declares an enum with its codes, first the default.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$why:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$why])* $variant,)+ }

        impl $name {
            /// Every value, the default first where there is one.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// As exchange formats write it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)+ }
            }

            /// The value written so.
            #[must_use]
            pub fn from_code(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.code() == text)
            }
        }
    };
}

choice! {
    /// How long the contract lasts, which decides the INPS table.
    Term {
        /// No end date.
        Permanent = "permanent",
        /// With an end date: 1.40 points more to INPS, by the table.
        FixedTerm = "fixed_term",
        /// With an end date, in the place of an absent worker: as permanent for INPS.
        FixedTermReplacement = "fixed_term_replacement",
    }
}

choice! {
    /// Vitto e alloggio: how board and lodging are given.
    BoardLodging {
        /// Eaten and slept at the family's home: a value, not a cost in money.
        InKind = "in_kind",
        /// Paid in money at the conventional value.
        Cash = "cash",
        /// Not due.
        None = "none",
    }
}

choice! {
    /// Days of table F in a month of board and lodging.
    BoardMonthDays {
        /// As the contract's text of the day says.
        ByDate = "by_date",
        /// Practice before the text of 2025.
        TwentySix = "26",
        /// The text of 2025.
        Thirty = "30",
    }
}

choice! {
    /// Whether past scatti follow today's minimum.
    Seniority {
        /// Every step is a part of today's minimum.
        Revalued = "revalued",
        /// Every step stays at the minimum of the day from which it counts.
        Frozen = "frozen",
    }
}

choice! {
    /// What a scatto is a part of.
    SeniorityBase {
        /// The minimum alone, as published tables do.
        Minimum = "minimum",
        /// Minimum and function indemnity, by the letter.
        WithFunctionIndemnity = "with_function_indemnity",
    }
}

choice! {
    /// How the hourly pay that chooses the INPS band is made.
    EffectivePay {
        /// The tredicesima's share falls on pay and board.
        TredicesimaOnBoard = "tredicesima_on_board",
        /// The tredicesima's share falls on pay only.
        TredicesimaOnPayOnly = "tredicesima_on_pay_only",
    }
}

choice! {
    /// Whether the tredicesima is part of what the TFR is computed on.
    TfrBase {
        /// It is.
        WithTredicesima = "with_tredicesima",
        /// It is left out.
        WithoutTredicesima = "without_tredicesima",
    }
}

choice! {
    /// What a live-in worker on fewer hours is paid.
    LiveInHours {
        /// The whole table.
        FullTable = "full_table",
        /// In proportion to the weekly hours.
        Proportional = "proportional",
    }
}

choice! {
    /// Board and lodging in money for the vacation.
    VacationBoard {
        /// Nothing more.
        NotAdded = "not_added",
        /// A daily value for every working day of vacation.
        WorkingDays = "working_days",
        /// One month.
        Month = "month",
    }
}

/// On which points this quote follows another practice than the contract's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Conventions {
    /// Days of table F in a month.
    pub board_month_days: BoardMonthDays,
    /// Past scatti.
    pub seniority: Seniority,
    /// Base of the scatti.
    pub seniority_base: SeniorityBase,
    /// Effective hourly pay.
    pub effective_pay: EffectivePay,
    /// Base of the TFR.
    pub tfr_base: TfrBase,
    /// Live-in work on fewer hours.
    pub live_in_hours: LiveInHours,
    /// Board of the vacation.
    pub vacation_board: VacationBoard,
}

impl Default for Conventions {
    fn default() -> Conventions {
        Conventions {
            board_month_days: BoardMonthDays::ByDate,
            seniority: Seniority::Revalued,
            seniority_base: SeniorityBase::Minimum,
            effective_pay: EffectivePay::TredicesimaOnBoard,
            tfr_base: TfrBase::WithTredicesima,
            live_in_hours: LiveInHours::FullTable,
            vacation_board: VacationBoard::NotAdded,
        }
    }
}

impl Conventions {
    /// Names of the conventions, in the order of the exchange format.
    pub const KEYS: [&'static str; 7] = [
        "board_month_days",
        "seniority",
        "seniority_base",
        "effective_pay",
        "tfr_base",
        "live_in_hours",
        "vacation_board",
    ];

    /// The code of one convention; `None` when there is none of that name or it follows the text.
    #[must_use]
    pub fn code_of(&self, key: &str) -> Option<&'static str> {
        let text = Conventions::default();
        let (mine, default) = match key {
            "board_month_days" => (self.board_month_days.code(), text.board_month_days.code()),
            "seniority" => (self.seniority.code(), text.seniority.code()),
            "seniority_base" => (self.seniority_base.code(), text.seniority_base.code()),
            "effective_pay" => (self.effective_pay.code(), text.effective_pay.code()),
            "tfr_base" => (self.tfr_base.code(), text.tfr_base.code()),
            "live_in_hours" => (self.live_in_hours.code(), text.live_in_hours.code()),
            "vacation_board" => (self.vacation_board.code(), text.vacation_board.code()),
            _ => return None,
        };
        (mine != default).then_some(mine)
    }

    /// Sets one convention; `false` when there is no such key or no such value.
    pub fn set(&mut self, key: &str, code: &str) -> bool {
        fn put<T>(slot: &mut T, value: Option<T>) -> bool {
            value.map(|value| *slot = value).is_some()
        }
        match key {
            "board_month_days" => {
                code != BoardMonthDays::ByDate.code()
                    && put(&mut self.board_month_days, BoardMonthDays::from_code(code))
            }
            "seniority" => put(&mut self.seniority, Seniority::from_code(code)),
            "seniority_base" => put(&mut self.seniority_base, SeniorityBase::from_code(code)),
            "effective_pay" => put(&mut self.effective_pay, EffectivePay::from_code(code)),
            "tfr_base" => put(&mut self.tfr_base, TfrBase::from_code(code)),
            "live_in_hours" => put(&mut self.live_in_hours, LiveInHours::from_code(code)),
            "vacation_board" => put(&mut self.vacation_board, VacationBoard::from_code(code)),
            _ => false,
        }
    }

    /// The values a key takes in exchange formats.
    #[must_use]
    pub fn values_of(key: &str) -> Vec<&'static str> {
        fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
            all.iter().map(|value| code(*value)).collect()
        }
        match key {
            "board_month_days" => vec![BoardMonthDays::TwentySix.code(), BoardMonthDays::Thirty.code()],
            "seniority" => codes(Seniority::ALL, Seniority::code),
            "seniority_base" => codes(SeniorityBase::ALL, SeniorityBase::code),
            "effective_pay" => codes(EffectivePay::ALL, EffectivePay::code),
            "tfr_base" => codes(TfrBase::ALL, TfrBase::code),
            "live_in_hours" => codes(LiveInHours::ALL, LiveInHours::code),
            "vacation_board" => codes(VacationBoard::ALL, VacationBoard::code),
            _ => Vec::new(),
        }
    }
}
