//! Words that every page has, problems, and words that forms share.

/// Head, menu, path and foot.
#[derive(Debug)]
pub struct FrameWords {
    /// Name of the service.
    pub service: &'static str,
    /// The body it belongs to.
    pub body: &'static str,
    /// Skip links.
    pub skip_to_content: &'static str,
    /// Skip links.
    pub skip_to_foot: &'static str,
    /// Name of the menu.
    pub menu: &'static str,
    /// Menu: families.
    pub seek_help: &'static str,
    /// Menu: workers.
    pub seek_work: &'static str,
    /// Menu: calculator.
    pub cost: &'static str,
    /// Name of the path.
    pub trail: &'static str,
    /// First step of the path.
    pub home: &'static str,
    /// Link to the desk.
    pub desk: &'static str,
    /// Button that ends a session.
    pub sign_out: &'static str,
    /// Said when people are invented.
    pub demo: &'static str,
    /// Foot: heading of the service's links.
    pub foot_service: &'static str,
    /// Foot: heading of help.
    pub foot_help: &'static str,
    /// Foot: heading of rules.
    pub foot_rules: &'static str,
    /// Foot: heading of the body's links.
    pub foot_body: &'static str,
    /// Foot link.
    pub faq: &'static str,
    /// Foot link.
    pub contacts: &'static str,
    /// Foot link.
    pub how_we_choose: &'static str,
    /// Foot link.
    pub rules: &'static str,
    /// Foot link.
    pub api: &'static str,
    /// Foot link.
    pub accessibility: &'static str,
    /// Foot link.
    pub privacy: &'static str,
    /// Foot link.
    pub legal: &'static str,
    /// Foot: what the service is, licences, cookies.
    pub foot_note: &'static str,
}

/// A problem as told to a visitor.
#[derive(Debug)]
pub struct Said {
    /// What happened.
    pub title: &'static str,
    /// What to do next.
    pub text: &'static str,
}

/// Problems, and what stands around them on their page.
#[derive(Debug)]
pub struct ProblemWords {
    /// Unreadable request.
    pub bad_request: Said,
    /// Must sign in.
    pub unauthorized: Said,
    /// Refused.
    pub forbidden: Said,
    /// Old form.
    pub expired_form: Said,
    /// No such page.
    pub not_found: Said,
    /// Wrong method.
    pub method_not_allowed: Said,
    /// Too slow.
    pub timeout: Said,
    /// Changed meanwhile.
    pub conflict: Said,
    /// Too much.
    pub too_large: Said,
    /// Wrong kind of body.
    pub unsupported_type: Said,
    /// Cannot be.
    pub unprocessable: Said,
    /// Too many.
    pub too_many: Said,
    /// Our fault.
    pub internal: Said,
    /// Out of order.
    pub unavailable: Said,
    /// Before the reference of a fault.
    pub reference: &'static str,
    /// After how many seconds to try again.
    pub retry: fn(u64) -> String,
    /// Heading of the ways on.
    pub ways_on: &'static str,
}

/// Words that forms share.
#[derive(Debug)]
pub struct FormWords {
    /// Heading of the summary of errors, by their number.
    pub summary: fn(usize) -> String,
    /// Before a message at a field.
    pub error: &'static str,
    /// Beside a label.
    pub optional: &'static str,
}
