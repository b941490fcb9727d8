//! One macro for every closed list of the form: rows, columns, units, editions.

/// Makes an enum whose members, codes and labels in both languages are written once.
///
/// The enum gets `ALL` (in printed order), `code`, `label`, `from_code` and `index`.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$item_meta:meta])* $item:ident = $code:literal, $zh:literal, $en:literal; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[$item_meta])* #[doc = concat!("`", $code, "`: ", $zh, ", ", $en)] $item, )+
        }

        impl $name {
            /// Every member, in printed order.
            pub const ALL: &'static [$name] = &[ $( $name::$item, )+ ];

            /// The code, as the codebook, the database and the CSV formats write it.
            pub const fn code(self) -> &'static str {
                match self { $( $name::$item => $code, )+ }
            }

            /// The name in both languages.
            pub const fn label(self) -> $crate::language::Label {
                match self {
                    $( $name::$item => $crate::language::Label { zh: $zh, en: $en }, )+
                }
            }

            /// The member with this code, `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                match code { $( $code => Some($name::$item), )+ _ => None }
            }

            /// Place in printed order, from 0.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl $crate::language::Localised for $name {
            fn localised(&self, language: $crate::language::Language) -> String {
                self.label().get(language).to_owned()
            }
        }
    };
}
pub(crate) use closed_list;
