//! The closed lists that the program itself knows: roles and levels of language.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $list:literal, $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $variant),+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// As exchange formats write it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $word),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownId;
            fn from_str(text: &str) -> Result<$name, $crate::vocabulary::UnknownId> {
                let known = $name::ALL.iter().copied().find(|one| one.code() == text);
                known.ok_or_else(|| $crate::vocabulary::UnknownId { list: $list, id: text.to_owned() })
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What someone works as, or a family looks for.
    Role, "role",
    /// Looks after children.
    Babysitter = "babysitter",
    /// Colf: looks after the home.
    Colf = "colf",
    /// Badante: assists a person.
    Badante = "badante",
}

words! {
    /// Level of use of a language at work, of the common European framework.
    Cefr, "language level",
    /// Breakthrough.
    A1 = "a1",
    /// Waystage.
    A2 = "a2",
    /// Threshold.
    B1 = "b1",
    /// Vantage.
    B2 = "b2",
    /// Effective proficiency.
    C1 = "c1",
    /// Mastery.
    C2 = "c2",
}

impl Role {
    /// The id of the role in the vocabulary's own lists (`housekeeper`, `carer`…).
    #[must_use]
    pub const fn vocabulary_id(self) -> &'static str {
        match self {
            Role::Babysitter => "babysitter",
            Role::Colf => "housekeeper",
            Role::Badante => "carer",
        }
    }
}

impl Cefr {
    /// Steps of this level above another; none when it is not above.
    #[must_use]
    pub const fn steps_above(self, other: Cefr) -> u8 {
        (self as u8).saturating_sub(other as u8)
    }
}
