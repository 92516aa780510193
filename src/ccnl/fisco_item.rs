//! What an amount of a comparison is: figures of tax, relief and benefits, and the cells they start from.

/// A figure of what a way of care costs after relief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FiscoItem {
    /// What a way costs in a year.
    Cost,
    /// A twelfth of it, and of what comes off it.
    Month,
    /// The employer's INPS contributions of all its contracts.
    Contributions,
    /// Pay and tredicesima of all its contracts.
    CarePay,
    /// Care pay that no benefit repays.
    CarePayLeft,
    /// Part of the vouchers that counts as contributions.
    VoucherPension,
    /// What the workers are paid before contributions.
    WorkerGross,
    /// What the workers are paid after contributions.
    WorkerNet,
    /// Contributions that may come off income.
    OffIncome,
    /// Income of who pays.
    Income,
    /// Income after the deduction.
    IncomeLeft,
    /// The part of an income up to the end of a bracket.
    UpToBracket,
    /// The part of an income inside a bracket.
    InBracket,
    /// Tax of a bracket.
    BracketTax,
    /// Tax before the deduction.
    TaxBefore,
    /// Tax after the deduction.
    TaxAfter,
    /// Expense that the credit counts.
    CreditBase,
    /// Tax saved by the deduction of contributions.
    Deduction,
    /// Tax saved by the credit for carers.
    Credit,
    /// Contributions waived.
    Exemption,
    /// Benefit spent on care.
    Benefit,
    /// Refund of the region.
    Refund,
    /// Voucher of the municipality.
    Municipal,
    /// Cost after relief and benefits.
    Net,
}

impl FiscoItem {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FiscoItem::Cost => "cost",
            FiscoItem::Month => "month",
            FiscoItem::Contributions => "contributions",
            FiscoItem::CarePay => "care_pay",
            FiscoItem::CarePayLeft => "care_pay_left",
            FiscoItem::VoucherPension => "voucher_pension",
            FiscoItem::WorkerGross => "worker_gross",
            FiscoItem::WorkerNet => "worker_net",
            FiscoItem::OffIncome => "off_income",
            FiscoItem::Income => "income",
            FiscoItem::IncomeLeft => "income_left",
            FiscoItem::UpToBracket => "up_to_bracket",
            FiscoItem::InBracket => "in_bracket",
            FiscoItem::BracketTax => "bracket_tax",
            FiscoItem::TaxBefore => "tax_before",
            FiscoItem::TaxAfter => "tax_after",
            FiscoItem::CreditBase => "credit_base",
            FiscoItem::Deduction => "deduction",
            FiscoItem::Credit => "credit",
            FiscoItem::Exemption => "exemption",
            FiscoItem::Benefit => "benefit",
            FiscoItem::Refund => "refund",
            FiscoItem::Municipal => "municipal",
            FiscoItem::Net => "net",
        }
    }
}

/// A cell of an act of tax law, benefits or vouchers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FiscoCell {
    /// Upper limit of a bracket of income.
    BracketLimit,
    /// Most contributions that may come off income.
    DeductionCeiling,
    /// Most expense that the credit counts.
    CreditCeiling,
    /// The benefit of a month.
    BenefitMonth,
    /// Most contributions waived in a year.
    ExemptionYear,
    /// Most contributions waived in a quarter.
    ExemptionQuarter,
    /// Most that the region refunds.
    RefundMost,
    /// The municipal voucher, once.
    MunicipalOnce,
    /// What a voucher costs.
    Voucher,
    /// What a voucher gives to the worker.
    VoucherWorker,
    /// What a voucher pays as contributions.
    VoucherPension,
}

impl FiscoCell {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FiscoCell::BracketLimit => "bracket_limit",
            FiscoCell::DeductionCeiling => "deduction_ceiling",
            FiscoCell::CreditCeiling => "credit_ceiling",
            FiscoCell::BenefitMonth => "benefit_month",
            FiscoCell::ExemptionYear => "exemption_year",
            FiscoCell::ExemptionQuarter => "exemption_quarter",
            FiscoCell::RefundMost => "refund_most",
            FiscoCell::MunicipalOnce => "municipal_once",
            FiscoCell::Voucher => "voucher",
            FiscoCell::VoucherWorker => "voucher_worker",
            FiscoCell::VoucherPension => "voucher_pension",
        }
    }
}
