//! The words by which a sentence of a plan gives roles, and those that end the name of an agency.

use std::sync::LazyLock;

use crate::intake::word::Phrases;

/// What a phrase does to the actors that follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// Chủ trì.
    Lead,
    /// Phối hợp [với].
    Coordinate,
    /// Gửi, trình, tham mưu: recipients follow.
    Send,
    /// Báo cáo: recipients follow, at once or after "về".
    Report,
    /// Về.
    To,
    /// Qua, thông qua.
    Via,
    /// Đề nghị.
    Request,
    /// Chỉ đạo, giao: who performs follows.
    Direct,
    /// Hướng dẫn, kiểm tra …: whoever follows is the object of the work.
    Guide,
    /// Có trách nhiệm.
    Responsible,
    /// Để, nhằm: what follows is what it is for.
    Purpose,
    /// Của: one owner follows.
    Of,
    /// Do: who does it follows.
    By,
    /// Tiến hành: a step of one's own follows.
    CarryOut,
    /// Tổ chức thực hiện, làm: nothing to follow up follows.
    Implement,
    /// Theo: an adjunct follows.
    According,
    /// Any other verb.
    Verb,
    /// Words that only look like a cue ("chương trình").
    Nothing,
}

/// The cues, longest first at each place.
pub(super) static CUES: LazyLock<Phrases<Cue>> =
    LazyLock::new(|| Phrases::new(ROLES.iter().chain(BINDING).chain(VERBS).copied()));

const ROLES: &[(&str, Cue)] = &[
    ("chủ trì", Cue::Lead),
    ("phối hợp", Cue::Coordinate),
    ("phối hợp với", Cue::Coordinate),
    ("phối hợp cùng", Cue::Coordinate),
    ("phối hợp cùng với", Cue::Coordinate),
    ("phối hợp chặt chẽ với", Cue::Coordinate),
    ("gửi", Cue::Send),
    ("gửi về", Cue::Send),
    ("gửi cho", Cue::Send),
    ("trình", Cue::Send),
    ("trình lên", Cue::Send),
    ("tham mưu", Cue::Send),
    ("tham mưu cho", Cue::Send),
    ("tham mưu giúp", Cue::Send),
    ("báo cáo", Cue::Report),
    ("báo cáo cho", Cue::Report),
    ("báo cáo với", Cue::Report),
    ("về", Cue::To),
    ("qua", Cue::Via),
    ("thông qua", Cue::Via),
    ("đề nghị", Cue::Request),
    ("chỉ đạo", Cue::Direct),
    ("chỉ đạo, hướng dẫn", Cue::Direct),
    ("chỉ đạo và hướng dẫn", Cue::Direct),
    ("giao", Cue::Direct),
    ("giao cho", Cue::Direct),
    ("phân công", Cue::Direct),
    ("yêu cầu", Cue::Direct),
    ("hướng dẫn", Cue::Guide),
    ("đôn đốc", Cue::Guide),
    ("kiểm tra", Cue::Guide),
    ("giám sát", Cue::Guide),
    ("hỗ trợ", Cue::Guide),
];

const BINDING: &[(&str, Cue)] = &[
    ("có trách nhiệm", Cue::Responsible),
    ("có nhiệm vụ", Cue::Responsible),
    ("để", Cue::Purpose),
    ("nhằm", Cue::Purpose),
    ("của", Cue::Of),
    ("do", Cue::By),
    ("tiến hành", Cue::CarryOut),
    ("tổ chức thực hiện", Cue::Implement),
    ("làm", Cue::Implement),
    ("theo", Cue::According),
    ("chương trình", Cue::Nothing),
    ("quá trình", Cue::Nothing),
    ("công trình", Cue::Nothing),
    ("tờ trình", Cue::Nothing),
    ("quy trình", Cue::Nothing),
    ("lộ trình", Cue::Nothing),
    ("giao thông", Cue::Nothing),
    ("bàn giao", Cue::Nothing),
    ("giao dịch", Cue::Nothing),
    ("làm việc", Cue::Nothing),
    ("việc làm", Cue::Nothing),
    ("thuộc", Cue::Of),
];

const VERBS: &[(&str, Cue)] = &[
    ("chịu trách nhiệm", Cue::Verb),
    ("tổng hợp", Cue::Verb),
    ("xây dựng", Cue::Verb),
    ("rà soát", Cue::Verb),
    ("tổ chức", Cue::Verb),
    ("thực hiện", Cue::Verb),
    ("triển khai", Cue::Verb),
    ("bố trí", Cue::Verb),
    ("ban hành", Cue::Verb),
    ("thẩm định", Cue::Verb),
    ("phê duyệt", Cue::Verb),
    ("xem xét", Cue::Verb),
    ("theo dõi", Cue::Verb),
    ("cung cấp", Cue::Verb),
    ("cân đối", Cue::Verb),
    ("đề xuất", Cue::Verb),
    ("tuyên truyền", Cue::Verb),
    ("vận động", Cue::Verb),
    ("tham gia", Cue::Verb),
    ("lồng ghép", Cue::Verb),
    ("hoàn thành", Cue::Verb),
    ("căn cứ", Cue::Verb),
    ("lập", Cue::Verb),
    ("quản lý", Cue::Verb),
    ("phân bổ", Cue::Verb),
    ("đánh giá", Cue::Verb),
    ("xác định", Cue::Verb),
    ("chủ động", Cue::Verb),
    ("phát huy", Cue::Verb),
    ("huy động", Cue::Verb),
    ("đẩy mạnh", Cue::Verb),
    ("tăng cường", Cue::Verb),
    ("cử", Cue::Verb),
    ("lựa chọn", Cue::Verb),
];

/// Words with which names of offices begin, when the next word has a capital.
pub(super) static OFFICE_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "sở",
            "ban",
            "bộ",
            "cục",
            "chi cục",
            "tổng cục",
            "phòng",
            "văn phòng",
            "hội",
            "đoàn",
            "liên đoàn",
            "công an",
            "trung tâm",
            "trường",
            "ngân hàng",
            "kho bạc",
            "đài",
            "báo",
            "tòa án",
            "viện",
            "thanh tra",
            "hội đồng",
            "liên minh",
            "tỉnh đoàn",
            "hạt",
            "ủy ban",
            "công ty",
            "quỹ",
            "mặt trận",
        ]
        .map(|head| (head, ())),
    )
});

/// Committees and councils of places: their names go on in small letters.
pub(super) static COMMITTEE_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(["UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân"].map(|head| (head, ())))
});

/// What the set of a committee's places is called by.
pub(super) static PLACE_WORDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        ["tỉnh", "huyện", "xã", "phường", "thị trấn", "thành phố", "thị xã", "cấp", "các"]
            .map(|word| (word, ())),
    )
});

/// What open sets are sets of.
pub(super) static SET_HEADS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "sở",
            "ban",
            "ngành",
            "bộ",
            "đơn vị",
            "cơ quan",
            "địa phương",
            "đoàn thể",
            "tổ chức",
            "hội",
            "tổ chức chính trị - xã hội",
            "tổ chức đoàn thể",
            "doanh nghiệp",
            "cấp",
            "hội đoàn thể",
            "ban ngành",
            "huyện",
            "thành phố",
            "xã",
        ]
        .map(|head| (head, ())),
    )
});

/// What may follow an open set and belongs to its name.
pub(super) static SET_TAILS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(["liên quan", "có liên quan", "trung ương", "cấp tỉnh", "của tỉnh"].map(|tail| (tail, ())))
});

/// Small words that hold names together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glue {
    /// Và, cùng.
    And,
    /// Các, những.
    Plural,
    /// Thành viên.
    Members,
    /// Cơ quan thường trực.
    StandingAgency,
    /// Tỉnh.
    Province,
    /// A word that no name goes on with in small letters.
    Function,
    /// Là.
    Is,
    /// Words that begin an adjunct before the subject.
    Intro,
    /// Words that begin an adjunct that is an event.
    IntroEvent,
    /// Words that begin a span of work; trouble in it is an event.
    IntroSpan,
}

/// The small words.
pub(super) static GLUE: LazyLock<Phrases<Glue>> = LazyLock::new(|| {
    let functions = [
        "có",
        "trên",
        "tại",
        "trong",
        "cho",
        "được",
        "sẽ",
        "với",
        "từ",
        "cần",
        "phải",
        "đã",
        "ở",
        "giai đoạn",
        "cấp",
    ];
    let intros =
        ["trên cơ sở", "căn cứ", "để", "nhằm", "định kỳ", "hàng năm", "hằng năm", "hàng tháng", "hàng quý"];
    let events = ["khi", "sau khi", "ngay sau khi", "nếu", "trường hợp", "trong trường hợp"];
    let all = [
        ("và", Glue::And),
        ("cùng", Glue::And),
        ("các", Glue::Plural),
        ("những", Glue::Plural),
        ("thành viên", Glue::Members),
        ("cơ quan thường trực", Glue::StandingAgency),
        ("tỉnh", Glue::Province),
        ("là", Glue::Is),
        ("trong quá trình", Glue::IntroSpan),
    ];
    Phrases::new(
        all.into_iter()
            .chain(functions.map(|word| (word, Glue::Function)))
            .chain(intros.map(|word| (word, Glue::Intro)))
            .chain(events.map(|word| (word, Glue::IntroEvent))),
    )
});

/// With what the headings of sections begin that hold no duties.
pub(super) static PURPOSES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(
        [
            "mục đích",
            "yêu cầu",
            "mục tiêu",
            "quan điểm",
            "căn cứ pháp lý",
            "sự cần thiết",
            "tình hình",
            "đặc điểm",
            "đánh giá tình hình",
            "kết quả thực hiện",
            "phạm vi",
            "đối tượng",
        ]
        .map(|words| (words, ())),
    )
});
