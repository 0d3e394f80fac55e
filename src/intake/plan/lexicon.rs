//! The words by which a sentence of a plan gives roles, and those that end the name of an agency.

mod heading;
mod office;

use std::sync::LazyLock;

use crate::intake::word::Phrases;

pub(super) use heading::{ASIDES, GENERAL, PURPOSES};
pub(super) use office::{
    ADDRESSES, COMMITTEE_HEADS, KIND_TAILS, NO_OFFICES, OFFICE_HEADS, PERSONS, PLACE_KINDS, PLACE_WORDS,
    SET_HEADS, SET_TAILS, SMALL_HEADS, WHOLE_NAMES,
};

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
    /// Phân bổ, cấp: whoever follows is given something.
    Give,
    /// Cùng với: who stands beside whoever acts.
    With,
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
    ("là cơ quan đầu mối", Cue::Lead),
    ("là đơn vị đầu mối", Cue::Lead),
    ("là cơ quan chủ trì", Cue::Lead),
    ("là đơn vị chủ trì", Cue::Lead),
    ("là đầu mối", Cue::Lead),
    ("chịu trách nhiệm chính", Cue::Lead),
    ("cùng với", Cue::With),
    ("có sự tham gia của", Cue::With),
    ("với sự tham gia của", Cue::With),
    ("có sự phối hợp của", Cue::With),
    ("với sự phối hợp của", Cue::With),
    ("thống nhất với", Cue::With),
    ("thống nhất cùng", Cue::With),
    ("trao đổi, thống nhất với", Cue::With),
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
    ("cung cấp số liệu", Cue::Send),
    ("cung cấp thông tin", Cue::Send),
    ("cung cấp tài liệu", Cue::Send),
    ("cung cấp hồ sơ", Cue::Send),
    ("cung cấp danh sách", Cue::Send),
    ("cung cấp kết quả", Cue::Send),
    ("cung cấp thông tin, số liệu", Cue::Send),
    ("cung cấp số liệu, thông tin", Cue::Send),
    ("báo cáo", Cue::Report),
    ("báo cáo cho", Cue::Report),
    ("báo cáo với", Cue::Report),
    ("phản ánh", Cue::Report),
    ("kiến nghị", Cue::Report),
    ("về", Cue::To),
    ("qua", Cue::Via),
    ("thông qua", Cue::Via),
    ("đề nghị", Cue::Request),
    ("kính đề nghị", Cue::Request),
    ("trân trọng đề nghị", Cue::Request),
    ("mời", Cue::Request),
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
    ("họp giao ban", Cue::Nothing),
    ("hội nghị giao ban", Cue::Nothing),
    ("giao dịch", Cue::Nothing),
    ("làm việc", Cue::Nothing),
    ("việc làm", Cue::Nothing),
    ("thuộc", Cue::Of),
    ("được giao", Cue::Nothing),
    ("được phân công", Cue::Nothing),
    ("được phân cấp", Cue::Nothing),
    ("lĩnh vực quản lý", Cue::Nothing),
    ("phạm vi quản lý", Cue::Nothing),
    ("chức năng quản lý", Cue::Nothing),
    ("quản lý nhà nước", Cue::Nothing),
    ("ngành quản lý", Cue::Nothing),
    ("công nghệ thông tin", Cue::Nothing),
];

const VERBS: &[(&str, Cue)] = &[
    ("chịu trách nhiệm", Cue::Verb),
    ("tổng hợp", Cue::Verb),
    ("xây dựng", Cue::Verb),
    ("rà soát", Cue::Verb),
    ("tổ chức", Cue::Verb),
    ("thực hiện", Cue::Verb),
    ("triển khai", Cue::Verb),
    ("bố trí", Cue::Give),
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
    ("phân bổ", Cue::Give),
    ("đánh giá", Cue::Verb),
    ("xác định", Cue::Verb),
    ("chủ động", Cue::Verb),
    ("phát huy", Cue::Verb),
    ("huy động", Cue::Verb),
    ("đẩy mạnh", Cue::Verb),
    ("tăng cường", Cue::Verb),
    ("cử", Cue::Verb),
    ("mở", Cue::Verb),
    ("cấp kinh phí", Cue::Give),
    ("cấp vốn", Cue::Give),
    ("cấp tiền", Cue::Give),
    ("lựa chọn", Cue::Verb),
    ("tập huấn", Cue::Give),
    ("tăng", Cue::Verb),
    ("đào tạo", Cue::Give),
    ("bồi dưỡng", Cue::Give),
    ("khảo sát", Cue::Verb),
    ("thống kê", Cue::Verb),
    ("thành lập", Cue::Verb),
    ("kiện toàn", Cue::Verb),
    ("củng cố", Cue::Verb),
    ("duy trì", Cue::Verb),
    ("bảo đảm", Cue::Verb),
    ("đảm bảo", Cue::Verb),
    ("xử lý", Cue::Verb),
    ("giải quyết", Cue::Verb),
    ("nghiên cứu", Cue::Verb),
    ("công bố", Cue::Verb),
    ("công khai", Cue::Verb),
    ("niêm yết", Cue::Verb),
    ("thông báo", Cue::Verb),
    ("tiếp nhận", Cue::Verb),
    ("tiếp tục", Cue::Verb),
    ("quán triệt", Cue::Verb),
    ("phổ biến", Cue::Verb),
    ("hoàn thiện", Cue::Verb),
    ("cập nhật", Cue::Verb),
    ("lấy ý kiến", Cue::Verb),
    ("tiếp thu", Cue::Verb),
    ("nghiệm thu", Cue::Verb),
    ("bảo dưỡng", Cue::Verb),
    ("duy tu", Cue::Verb),
    ("sửa chữa", Cue::Verb),
    ("mua sắm", Cue::Verb),
    ("cấp phát", Cue::Give),
    ("giải ngân", Cue::Verb),
    ("thanh toán", Cue::Verb),
    ("quyết toán", Cue::Verb),
    ("thanh tra", Cue::Verb),
    ("sơ kết", Cue::Verb),
    ("tổng kết", Cue::Verb),
    ("chuẩn bị", Cue::Verb),
    ("tạo điều kiện", Cue::Verb),
    ("ưu tiên", Cue::Verb),
    ("khuyến khích", Cue::Verb),
    ("chấn chỉnh", Cue::Verb),
    ("xác minh", Cue::Verb),
    ("điều tra", Cue::Verb),
    ("biên soạn", Cue::Verb),
    ("thiết kế", Cue::Verb),
    ("đăng ký", Cue::Verb),
    ("đăng tải", Cue::Verb),
    ("thông tin", Cue::Verb),
    ("nâng cao", Cue::Verb),
    ("khắc phục", Cue::Verb),
    ("kêu gọi", Cue::Verb),
    ("thu hút", Cue::Verb),
    ("đề ra", Cue::Verb),
    ("bình xét", Cue::Verb),
    ("ký kết", Cue::Verb),
    ("dự báo", Cue::Verb),
    ("chỉnh sửa", Cue::Verb),
    ("sửa đổi", Cue::Verb),
    ("bổ sung", Cue::Verb),
    ("điều chỉnh", Cue::Verb),
    ("khen thưởng", Cue::Verb),
    ("tư vấn", Cue::Verb),
    ("chuyển giao", Cue::Give),
    ("tạm ứng", Cue::Verb),
    ("lắp đặt", Cue::Verb),
    ("tổ chức lại", Cue::Verb),
    ("gắn biển", Cue::Verb),
    ("phân loại", Cue::Verb),
    ("phân tích", Cue::Verb),
    ("thu thập", Cue::Verb),
    ("thẩm tra", Cue::Verb),
    ("giúp đỡ", Cue::Verb),
    ("ứng dụng", Cue::Verb),
    ("kiểm kê", Cue::Verb),
];

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
        "trước",
        "sau",
        "vào",
        "đến",
        "tới",
        "chậm nhất",
    ];
    let intros =
        ["trên cơ sở", "căn cứ", "để", "nhằm", "định kỳ", "hàng năm", "hằng năm", "hàng tháng", "hàng quý"];
    let events = ["khi", "sau khi", "ngay sau khi", "nếu", "trường hợp", "trong trường hợp"];
    let all = [
        ("và", Glue::And),
        ("cùng", Glue::And),
        ("các", Glue::Plural),
        ("những", Glue::Plural),
        ("mỗi", Glue::Plural),
        ("tất cả các", Glue::Plural),
        ("toàn bộ các", Glue::Plural),
        ("thành viên", Glue::Members),
        ("cơ quan thường trực", Glue::StandingAgency),
        ("tỉnh", Glue::Province),
        ("là", Glue::Is),
        ("trong quá trình", Glue::IntroSpan),
        ("quá trình", Glue::IntroSpan),
    ];
    Phrases::new(
        all.into_iter()
            .chain(functions.map(|word| (word, Glue::Function)))
            .chain(intros.map(|word| (word, Glue::Intro)))
            .chain(events.map(|word| (word, Glue::IntroEvent))),
    )
});
