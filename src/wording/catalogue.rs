//! Words for what stands in catalogues of other rooms: actions and scopes, by the names they have in keymap files.
//!
//! This room does not know the catalogues; that every row has its words is tested where both are known.

use super::Words;

impl Words {
    /// The name of an action, as help and palette show it: "Hoàn tác thay đổi gần nhất của mình".
    pub fn action(&self, id: &str) -> String {
        self.say(&format!("action-{id}")).into_owned()
    }

    /// The short word for an action on the hint line: "hoàn tác".
    pub fn action_hint(&self, id: &str) -> String {
        self.say(&format!("action-{id}-hint")).into_owned()
    }

    /// The heading of a scope: "Trong bảng".
    pub fn scope(&self, id: &str) -> String {
        self.say(&format!("keymap-scope-{id}")).into_owned()
    }
}
