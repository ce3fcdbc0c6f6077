//! The words that Splitwise writes in its languages. Nothing depends on these words alone: an
//! export is recognized by its shape, and a total by its amounts.

/// The category of repayments.
const PAYMENT: [&str; 27] = [
    "payment",
    "zahlung",
    "bezahlung",
    "paiement",
    "pago",
    "pagamento",
    "betaling",
    "betalning",
    "maksu",
    "płatność",
    "platba",
    "fizetés",
    "plată",
    "plaćanje",
    "плащане",
    "оплата",
    "платёж",
    "платеж",
    "платіж",
    "πληρωμή",
    "ödeme",
    "pembayaran",
    "thanh toán",
    "支払い",
    "付款",
    "결제",
    "การชำระเงิน",
];

/// The description of the total at the end.
const TOTAL: [&str; 22] = [
    "total balance",
    "gesamtsaldo",
    "gesamtbilanz",
    "solde total",
    "saldo total",
    "saldo totale",
    "totaal saldo",
    "totale balans",
    "total saldo",
    "totalsaldo",
    "samlet saldo",
    "kokonaissaldo",
    "saldo całkowite",
    "łączne saldo",
    "celkový zůstatek",
    "teljes egyenleg",
    "общий баланс",
    "итоговый баланс",
    "toplam bakiye",
    "total saldo akhir",
    "合計残高",
    "总余额",
];

/// The names of the five columns before those of people, each in some languages: enough to
/// determine which one is missing from an edited export.
pub const COLUMNS: [(&str, &[&str]); 5] = [
    (
        "Date",
        &[
            "date",
            "datum",
            "fecha",
            "data",
            "dato",
            "päivämäärä",
            "дата",
            "日付",
            "日期",
            "tarih",
            "tanggal",
        ],
    ),
    (
        "Description",
        &[
            "description",
            "beschreibung",
            "descripción",
            "descrizione",
            "descrição",
            "omschrijving",
            "beskrivning",
            "beskrivelse",
            "opis",
            "popis",
            "описание",
            "説明",
            "açıklama",
            "deskripsi",
        ],
    ),
    (
        "Category",
        &[
            "category",
            "kategorie",
            "catégorie",
            "categoría",
            "categoria",
            "categorie",
            "kategori",
            "kategoria",
            "категория",
            "カテゴリー",
            "kategori",
        ],
    ),
    (
        "Cost",
        &[
            "cost",
            "kosten",
            "coût",
            "coste",
            "costo",
            "custo",
            "kostnad",
            "omkostning",
            "koszt",
            "cena",
            "стоимость",
            "費用",
            "maliyet",
            "biaya",
        ],
    ),
    (
        "Currency",
        &[
            "currency",
            "währung",
            "devise",
            "moneda",
            "valuta",
            "moeda",
            "waluta",
            "měna",
            "валюта",
            "通貨",
            "para birimi",
            "mata uang",
        ],
    ),
];

/// Whether a category is that of a repayment.
pub fn is_payment(category: &str) -> bool {
    PAYMENT.contains(&category.trim().to_lowercase().as_str())
}

/// Whether a description is that of a total.
pub fn is_total(description: &str) -> bool {
    TOTAL.contains(&description.trim().to_lowercase().as_str())
}
